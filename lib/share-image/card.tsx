// What each kind of share image says where: news in ink on paper, a person's name as the picture, the appeal on the signal colour, the wall of names on ink.
import { frameOf } from "./frame";
import { inkOnPaper, nameLineHeights, paperOnInk, paperOnSignal, type ImageShape, type Inks } from "./look";
import { NamesWall } from "./names-wall";
import { nameRoom, smallSizes, titleRoom, titleSizes } from "./room";
import { type AppealCard, type HomeCard, type PersonCard, type PostCard, type ShareCard } from "./share-card";
import { Foot, Sheet, Stack } from "./sheet";
import { Large, Pair, Small, type SmallText } from "./type";

interface CardProps<Kind extends ShareCard = ShareCard> {
  card: Kind;
  shape: ImageShape;
  /** The person's portrait as a data URI, of the size that the frame gives it. */
  portrait?: string;
}

/** The whole image as boxes and paths. */
export function Card({ card, shape, portrait }: CardProps) {
  if (card.kind === "post") return <Post card={card} shape={shape} />;
  if (card.kind === "person") return <Person card={card} shape={shape} portrait={portrait} />;
  if (card.kind === "appeal") return <Appeal card={card} shape={shape} />;
  return <Home card={card} />;
}

function Post({ card, shape }: CardProps<PostCard>) {
  const inks = inkOnPaper;
  const frame = frameOf(shape, card.dir);
  return (
    <Sheet frame={frame} inks={inks}>
      <Small frame={frame} of={siteName(card, inks)} />
      <Large {...titleRoom(frame, 2)} text={card.title} dir={card.titleDir ?? card.dir} fill={inks.text} />
      <Foot frame={frame} inks={inks}>
        <Pair frame={frame} first={{ text: card.date, weight: "bold", fill: inks.accent, size: smallSizes.date }} second={small(card.source, inks)} />
      </Foot>
    </Sheet>
  );
}

function Person({ card, shape, portrait }: CardProps<PersonCard>) {
  const { dir, nameDir = dir, latinName, days, credit } = card;
  const inks = inkOnPaper;
  const frame = frameOf(shape, dir, portrait !== undefined);
  const room = nameRoom(frame, { latinName: Boolean(latinName), days: Boolean(days), credit: Boolean(credit) });
  return (
    <Sheet frame={frame} inks={inks} portrait={portrait}>
      <Small frame={frame} of={siteName(card, inks)} />
      <Stack frame={frame}>
        <Large {...room} text={card.name} dir={nameDir} fill={inks.text} lineHeight={nameLineHeights[nameDir]} />
        {latinName ? <Small frame={frame} of={{ text: latinName, weight: "bold", fill: inks.text, size: smallSizes.latinName }} /> : null}
      </Stack>
      <Foot frame={frame} inks={inks}>
        <Small frame={frame} of={{ text: card.status, weight: "bold", fill: inks.accent, size: smallSizes.status }} />
        {days ? <Pair frame={frame} first={small(card.asOf, inks)} second={small(days, inks)} /> : <Small frame={frame} of={small(card.asOf, inks)} />}
        {credit ? <Small frame={frame} of={{ ...small(credit, inks), size: smallSizes.credit }} /> : null}
      </Foot>
    </Sheet>
  );
}

function Appeal({ card, shape }: CardProps<AppealCard>) {
  const inks = paperOnSignal;
  const frame = frameOf(shape, card.dir);
  return (
    <Sheet frame={frame} inks={inks}>
      <Small frame={frame} of={siteName(card, inks)} />
      <Large {...titleRoom(frame, 1)} text={card.demand} dir={card.demandDir ?? card.dir} fill={inks.text} />
      <Foot frame={frame} inks={inks}>
        <Small frame={frame} of={{ text: card.date, weight: "bold", fill: inks.accent, size: smallSizes.date }} />
      </Foot>
    </Sheet>
  );
}

/** Only as a preview: nothing on the home page is offered for download. */
function Home({ card }: { card: HomeCard }) {
  const { dir } = card;
  const inks = paperOnInk;
  const frame = frameOf("preview", dir);
  const { width } = frame.column;
  return (
    <Sheet frame={frame} inks={inks}>
      <Stack frame={frame}>
        <Small frame={frame} of={siteName(card, inks)} />
        {card.asOf ? <Small frame={frame} of={{ ...small(card.asOf, inks), size: smallSizes.day }} /> : null}
      </Stack>
      <Large text={card.demand} dir={card.demandDir ?? dir} fill={inks.text} width={width} height={240} sizes={titleSizes} maxLines={3} />
      <NamesWall names={card.names} dir={dir} width={width} height={205} fill={inks.text} bars={inks.wing} />
    </Sheet>
  );
}

function siteName(card: ShareCard, inks: Inks): SmallText {
  return { text: card.site, weight: "bold", fill: inks.text, size: smallSizes.site };
}

function small(text: string, inks: Inks): SmallText {
  return { text, weight: "regular", fill: inks.text, size: smallSizes.plain };
}
