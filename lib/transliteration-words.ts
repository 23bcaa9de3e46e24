// How the commonest words of news about prisoners are written in Latin letters: the vowels that neither script writes.
const farsi = `
و va | از az | به be | در dar | را ra | که ke | با ba | بر bar | تا ta | برای baraye | این in | آن an | است ast | شد shod | شدند shodand | شود shavad | شوند shavand | کرد kard | کردند kardand | گفت goft | است ast | می mi | نمی nemi
ها ha | های haye | ی ye | ای i | تر tar | ترین tarin | یک yek | دو do | سه se | چهار chahar | پنج panj | شش shesh | هفت haft | هشت hasht | نه noh | ده dah
روز ruz | ماه mah | سال sal | ساله saleh | هفته hafteh | زندان zendan | زندانی zendani | زندانیان zendanian | سیاسی siasi | آزاد azad | آزادی azadi
بند band | سلول selul | انفرادی enferadi | دادگاه dadgah | انقلاب enghelab | شعبه shobeh | جلسه jalaseh | دومین dovvomin | سومین sevvomin | نخستین nokhostin | حکم hokm | احکام ahkam | محکوم mahkum | محکومیت mahkumiat
محاکمه mohakemeh | متهم mottaham | متهمان mottahaman | اتهام etteham | تبلیغ tabligh | علیه alayhe | نظام nezam | امنیت amniat | ملی melli | اجتماع ejtema | تبانی tabani
بازداشت bazdasht | دستگیر dastgir | دستگیری dastgiri | احضار ehzar | انتقال enteghal | مرخصی morakhasi | وثیقه vasigheh | اعدام edam | اعدامها edamha
اعتصاب etesab | غذا ghaza | شکنجه shekanjeh | پرونده parvandeh | وکیل vakil | وکلا vokala | قاضی ghazi | دفاع defa | خبر khabar | خبرگزاری khabargozari | نو no | خبرها khabarha | تازه tazeh | درباره darbareh | گزارش gozaresh | بیانیه bayanieh | کارزار karzar | کمپین kampein
حقوق hoghugh | بشر bashar | سازمان sazman | عفو afv | بین beyn | الملل olmelal | ملل melal | متحد mottahed | کانون kanun | نویسنده nevisandeh | نویسندگان nevisandegan
کارگر kargar | کارگران kargaran | کارگری kargari | معلم moallem | معلمان moalleman | دانشجو daneshju | دانشجویان daneshjuyan | زن zan | زنان zanan | زندگی zendegi
خانواده khanevadeh | مادر madar | مادران madaran | دختر dokhtar | پسر pesar | خواهر khahar | برادر baradar | پدر pedar | همسر hamsar | خبرنگار khabarnegar | روزنامه ruznameh | نگار negar | فعال faal | فعالان faalan
ایران iran | ایرانی irani | تهران tehran | هرانا hrana | اسلامی eslami | جمهوری jomhuri | سپاه sepah | اطلاعات ettelaat | خوزستان khuzestan | کردستان kordestan | بلوچستان baluchestan
محمد mohammad | علی ali | حسین hossein | حسن hassan | رضا reza | مهدی mehdi | احمد ahmad | عباس abbas | مریم maryam | فاطمه fatemeh | زهرا zahra | نرگس narges | ناهید nahid
نسرین nasrin | مهران mehran | بهاره bahareh | سمیه somayeh | الهام elham | نازنین nazanin | زینب zeynab | سپیده sepideh | ریحانه reyhaneh | عبدالله abdollah | اوین evin | آرش arash | انوشه anousheh | سعید saeid | حمید hamid | مجید majid | امیر amir | میر mir
زاده zadeh | نژاد nejad | پور pour | محمدی mohammadi | احمدی ahmadi | حسینی hosseini | رضایی rezaei | کریمی karimi | مسئول masul | رئیس rais | جنبش jonbesh | مردم mardom
اعتراض eteraz | اعتراضات eterazat | همبستگی hambastegi | فراخوان farakhan | تجمع tajammo | درخواست darkhast | نامه nameh | سرگشاده sargoshadeh | دوم dovvom | سوم sevvom | اول avval | نخست nokhost
`;

const arabic = `
و wa | في fi | من min | إلى ila | على ala | عن an | مع maa | بعد baad | قبل qabl | ضد did | هذا hadha | هذه hadhihi | التي allati | الذي alladhi | كل kull | يوم yawm | عام aam | سنة sana
سجن sijn | سجين sajin | سجينة sajina | سجناء sujana | السجناء al-sujana | سياسي siyasi | سياسية siyasiya | سياسيين siyasiyin | السياسيين al-siyasiyin | سياسيون siyasiyun | السياسيون al-siyasiyun | حرية hurriya | الحرية al-hurriya
محكمة mahkama | المحكمة al-mahkama | محاكمة muhakama | ثورة thawra | الثورة al-thawra | حكم hukm | جلسة jalsa | الجلسة al-jalsa | متهم muttaham | متهمين muttahamin | تهمة tuhma | إعدام idam | الإعدام al-idam
اعتقال itiqal | اعتقلت utuqilat | إفراج ifraj | الإفراج al-ifraj | إطلاق itlaq | سراح sarah | إضراب idrab | الطعام al-taam | تعذيب tadhib | التعذيب al-tadhib | بيان bayan | حملة hamla | الحملة al-hamla
حقوق huquq | الإنسان al-insan | منظمة munazzama | العفو al-afw | الدولية al-duwaliya | دولية duwaliya | الأمم al-umam | المتحدة al-muttahida | الكتاب al-kuttab | كاتب katib | عمال ummal | العمال al-ummal
نساء nisa | النساء al-nisa | امرأة imraa | أمهات ummahat | عائلة aila | صحفي sahafi | صحفية sahafiya | ناشط nashit | ناشطة nashita | محام muham | محامية muhamiya | طلاب tullab | معلمين muallimin
إيران iran | إيراني irani | إيرانية iraniya | طهران tehran | إيفين evin | هرانا hrana | الإسلامية al-islamiya | الجمهورية al-jumhuriya | تضامن tadamun | احتجاج ihtijaj | احتجاجات ihtijajat | رسالة risala | مفتوحة maftuha | خبر khabar | خبرگزاری khabargozari | نو no | أخبار akhbar
محمد mohammad | علي ali | حسين hossein | حسن hassan | رضا reza | مهدي mehdi | أحمد ahmad | عباس abbas | مريم maryam | فاطمة fatima | زهراء zahra | نرجس narges | ناهيد nahid | ثاني thani | الثانية al-thaniya | الأولى al-ula
`;

function wordsOf(table: string): ReadonlyMap<string, string> {
  const pairs = table.trim().split(/\s*[|\n]\s*/).map((pair) => pair.split(" ") as [string, string]);
  return new Map(pairs);
}

/** By language: the word → its Latin spelling. */
export const commonWords = { fa: wordsOf(farsi), ar: wordsOf(arabic) } as const;
