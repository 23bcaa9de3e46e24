// A promise to signers who want to be seen by their first name alone: a surname is never taken for it, and what nobody can tell is asked.
import { describe, expect, it } from "vitest";
import { proposalFor } from "@/lib/petition/first-name";
import { cleanName, nameError } from "@/lib/petition/names";

const first = (name: string, country?: string) => proposalFor(cleanName(name), "first", country);

describe("the first name is told", () => {
  it.each([
    ["Ali Rezaei", "Ali"], ["نسرین ستوده", "نسرین"], ["محمد\u200cرضا حسینی", "محمد\u200cرضا"], ["Nasrin", "Nasrin"], ["Łukasz Żółć", "Łukasz"], ["María-José Núñez", "María-José"], ["Seán O'Brien-Smith Jr.", "Seán"],
    ["Dr. Ali Rezaei", "Ali"], ["dr ali rezaei", "ali"], ["Prof.dr.ir. Jan de Vries", "Jan"], ["Prof. Dr. med. Anna Huber", "Anna"], ["Dr.Ali Rezaei", "Ali"], ["Mrs Anna Test", "Anna"], ["دکتر علی رضایی", "علی"],
    ["جناب آقای مهندس علی رضایی", "علی"], ["خانم نرگس محمدی", "نرگس"], ["الدكتورة سلمى الكاتب", "سلمى"], ["السيد محمد علي", "محمد"], ["Ali Rezaei, PhD", "Ali"], ["Martin Test, Jr.", "Martin"], ["John Smith 3rd", "John"],
    ["William \"Bill\" Smith", "William"], ["William ‘Bill’ Smith", "William"], ["علی (آرش) رضایی", "علی"], ["Ali Rezaei/علی رضایی", "Ali"], ["Ali(علی)", "Ali"], ["علی رضایی | Ali Rezaei", "علی"], ["الهام رضایی", "الهام"],
    ["Naomi Test", "Naomi"], ["مهدی آزمون", "مهدی"], ["مصطفی آزمون", "مصطفی"], ["الهام آزمون", "الهام"], ["Brian Test", "Brian"], ["Christian Test", "Christian"], ["Giovanni Test", "Giovanni"], ["J.R.R. Tolkien", "J.R.R."], ["J. R. R. Tolkien", "J. R. R."], ["J.-P. Martin", "J.-P."], ["Ali REZAEI", "Ali"],
    ["سید علی حسینی", "سید علی"], ["Seyyed Ali Hosseini", "Seyyed Ali"], ["عبد الرحمٰن الكواكبي", "عبد الرحمٰن"], ["عبد الله", "عبد الله"], ["Abd al-Rahman al-Kawakibi", "Abd al-Rahman"], ["Abd al Rahman Kawakibi", "Abd al Rahman"],
    ["Abdul Rahman Karimi", "Abdul Rahman"], ["أبو بكر الصديق", "أبو بكر"], ["Mohammad Reza Hosseini", "Mohammad"],
  ])("%s: %s", (name, listed) => expect(first(name)).toEqual({ listed: cleanName(listed), isSure: true }));
});

describe("is proposed, for its owner to look at", () => {
  it.each([
    ["Rezaei, Ali", "Ali"], ["رضایی، علی", "علی"], ["Rezaei,Ali", "Ali"], ["van der Berg, Jan", "Jan"], ["Hosseini, Dr. Ali", "Ali"], ["Tolkien, J. R. R.", "J. R. R."], ["Rezaei, Mohammad Reza", "Mohammad Reza"], ["Hosseini, Seyyed Ali, PhD", "Seyyed Ali"], ["REZAEI Ali", "Ali"], ["د. علي رضائي", "علي"], ["أ.د. علي رضائي", "علي"],
  ])("%s: %s", (name, listed) => expect(first(name)).toEqual({ listed, isSure: false }));
  it("where people write the surname first", () => {
    expect(first("Varga-Nemes Péter", "HU")).toMatchObject({ isSure: false });
    expect(first("Ali Rezaei", "HU")).toEqual({ listed: "Ali", isSure: false });
    expect(first("علی رضایی", "HU")).toEqual({ listed: "علی", isSure: true });
  });
});

describe("is asked for where nobody can tell", () => {
  it.each([
    "Rezaei. Ali", "Mohammadi Sara", "محمدی سارا", "احمدی محمد", "Ahmadian Sara", "Tehrani Ali", "طهرانی علی", "Иванова Мария Петровна", "O'Brien Ali", "McDonald John", "الأحمد محمد",
    "Miss Karimi Sara", "خانواده رضایی", "مادر علی رضایی", "شهید رضایی", "Family Test", "Hr. Schmidt", "господин Иванов", "Baron Test",
    "Dr. Ali", "Mr. Rezaei", "آقای رضایی", "خانم محمدی", "سید حسینی", "Abdul Rahman", "王小明", "王芳", "山田 太郎", "김철수", "Nguyễn Thị Minh Khai", "Kim Min-ji", "Nagy Péter", "Szőke Anna", "Tolkien J.R.R.", "Rezaei A.", "Ali R.",
    "محمدزاده علی", "Rezaei Ali", "Alizadeh", "García Márquez, Gabriel", "Ali, Reza, Test", "Don Smith", "الشيخ علي", "م. حسینی", "«علی» رضایی", "\"Bill\" Smith", "van der Berg Jan", "Ali/Rezaei", "A. R.", "Al-Rashid Ahmed", "الكواكبي عبد الرحمن", "آیت الله علی رضایی",
  ])("%s", (name) => {
    expect(nameError(cleanName(name))).toBeUndefined();
    expect(first(name)).toEqual({ listed: "", isSure: false });
  });
});

describe("is asked for where a common surname of Iran, or a word of respect that may be a name, stands first", () => {
  it.each(["محمدی سارا", "حسيني رضا", "كريمي علي", "Hosseini Reza", "MOHAMMADI sara", "محمدی", "Karimi", "کاک احمد رضایی",
    "Bibi Maryam", "بی\u200Cبی مریم", "م. ا. آزمون", "بنت الهدى"])("%s", (name) => {
    expect(first(name).isSure).toBe(false);
    expect(first(name).listed).not.toMatch(/محمدی|حسيني|كريمي|Hosseini|MOHAMMADI|Karimi|آزمون/u);
  });
  it("a letter behind a letter is another title", () => {
    expect(first("أ. د. حسن علي")).toEqual({ listed: "حسن", isSure: false });
  });
});

it("nothing is proposed that could not stand in the list", () => {
  for (const name of ["", " ", ",", "Dr.", "()", "\"\"", "X Rezaei", "http://x y", "،، ،", "/", "Dr. Prof. Ir."]) expect(first(name)).toEqual({ listed: "", isSure: false });
});

it("who chose the whole name is listed as typed", () => expect(proposalFor("Rezaei, Ali", "full")).toEqual({ listed: "Rezaei, Ali", isSure: true }));
