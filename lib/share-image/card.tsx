// What each kind of share image looks like: news in ink on paper, a person's name as the picture, the appeal on the signal colour, the wall of names on ink.
import { inkOnPaper, nameLineHeights, paperOnInk, paperOnSignal, type Inks } from "./look";
import { NamesWall } from "./names-wall";
import { type AppealCard, type HomeCard, type PersonCard, type PostCard, type ShareCard } from "./share-card";
import { columnWidth, Ends, Foot, Large, Sheet, Small, type SmallText, Stack } from "./sheet";

const nameSizes = [232, 214, 196, 180, 165, 151, 138, 126, 115, 105, 96, 87, 79];
const titleSizes = [168, 152, 138, 125, 113, 103, 94, 86, 79, 72, 66, 60, 55];

/** The whole image as boxes and paths. */
export function Card({ card }: { card: ShareCard }) {
  if (card.kind === "post") return <Post card={card} />;
  if (card.kind === "person") return <Person card={card} />;
  if (card.kind === "appeal") return <Appeal card={card} />;
  return <Home card={card} />;
}

function Post({ card }: { card: PostCard }) {
  const { dir } = card;
  const inks = inkOnPaper;
  return (
    <Sheet dir={dir} inks={inks}>
      <Small dir={dir} of={siteName(card, inks)} />
      <Large text={card.title} dir={card.titleDir ?? dir} fill={inks.text} height={405} sizes={titleSizes} maxLines={4} />
      <Foot dir={dir} inks={inks}>
        <Ends
          dir={dir}
          start={{ text: card.date, weight: "bold", fill: inks.accent, size: 38 }}
          end={{ text: card.source, weight: "regular", fill: inks.text, size: 34 }}
        />
      </Foot>
    </Sheet>
  );
}

function Person({ card }: { card: PersonCard }) {
  const { dir, nameDir = dir, latinName, days } = card;
  const inks = inkOnPaper;
  const asOf = { text: card.asOf, weight: "regular", fill: inks.text, size: 34 } as const;
  return (
    <Sheet dir={dir} inks={inks}>
      <Small dir={dir} of={siteName(card, inks)} />
      <Stack dir={dir}>
        <Large text={card.name} dir={nameDir} fill={inks.text} height={latinName ? 300 : 350} sizes={nameSizes} maxLines={2} lineHeight={nameLineHeights[nameDir]} />
        {latinName ? <Small dir={dir} of={{ text: latinName, weight: "bold", fill: inks.text, size: 46 }} /> : null}
      </Stack>
      <Foot dir={dir} inks={inks}>
        <Small dir={dir} of={{ text: card.status, weight: "bold", fill: inks.accent, size: 42 }} />
        {days ? <Ends dir={dir} start={asOf} end={{ ...asOf, text: days }} /> : <Small dir={dir} of={asOf} />}
      </Foot>
    </Sheet>
  );
}

function Appeal({ card }: { card: AppealCard }) {
  const { dir } = card;
  const inks = paperOnSignal;
  return (
    <Sheet dir={dir} inks={inks}>
      <Small dir={dir} of={siteName(card, inks)} />
      <Large text={card.demand} dir={card.demandDir ?? dir} fill={inks.text} height={405} sizes={titleSizes} maxLines={4} />
      <Foot dir={dir} inks={inks}>
        <Small dir={dir} of={{ text: card.date, weight: "bold", fill: inks.accent, size: 38 }} />
      </Foot>
    </Sheet>
  );
}

function Home({ card }: { card: HomeCard }) {
  const { dir } = card;
  const inks = paperOnInk;
  return (
    <Sheet dir={dir} inks={inks}>
      <Stack dir={dir}>
        <Small dir={dir} of={siteName(card, inks)} />
        {card.asOf ? <Small dir={dir} of={{ text: card.asOf, weight: "regular", fill: inks.text, size: 30 }} /> : null}
      </Stack>
      <Large text={card.demand} dir={card.demandDir ?? dir} fill={inks.text} height={240} sizes={titleSizes} maxLines={3} />
      <NamesWall names={card.names} dir={dir} width={columnWidth} height={205} fill={inks.text} bars={inks.wing} />
    </Sheet>
  );
}

function siteName(card: ShareCard, inks: Inks): SmallText {
  return { text: card.site, weight: "bold", fill: inks.text, size: 36 };
}
