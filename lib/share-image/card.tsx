// What each kind of share image says where: news in ink on paper, a person's name as the picture, the appeal on the signal colour, the wall of names on ink.
import { frameOf } from "./frame";
import { inkOnPaper, nameLineHeights, paperOnInk, paperOnSignal, type ImageShape, type Inks } from "./look";
import { NamesWall } from "./names-wall";
import { nameRoom, smallSizes, titleRoom, titleSizes } from "./room";
import { type AppealCard, type HomeCard, type PersonCard, type PostCard, type ShareCard } from "./share-card";
import { Foot, Sheet, Stack } from "./sheet";
import { setPair, setSmall, type SmallText } from "./small-type";
import { Large, Pair, Small } from "./type";

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
  const site = setSmall(siteName(card, inks), frame);
  const foot = setPair({ text: card.date, weight: "bold", fill: inks.accent, size: smallSizes.date }, small(card.source, inks), frame);
  return (
    <Sheet frame={frame} inks={inks}>
      <Small of={site} />
      <Large {...titleRoom(frame, site.height + foot.height)} text={card.title} dir={card.titleDir ?? card.dir} fill={inks.text} />
      <Foot frame={frame} inks={inks}>
        <Pair frame={frame} of={foot} />
      </Foot>
    </Sheet>
  );
}

function Person({ card, shape, portrait }: CardProps<PersonCard>) {
  const { dir, nameDir = dir, latinName, days } = card;
  const inks = inkOnPaper;
  const frame = frameOf(shape, dir, portrait !== undefined);
  const site = setSmall(siteName(card, inks), frame);
  const latin = latinName ? setSmall({ text: leftToRight(latinName), weight: "bold", fill: inks.text, size: smallSizes.latinName }, frame) : undefined;
  const status = setSmall({ text: card.status, weight: "bold", fill: inks.accent, size: smallSizes.status }, frame);
  const asOf = days ? setPair(small(card.asOf, inks), small(days, inks), frame) : setSmall(small(card.asOf, inks), frame);
  const credit = card.credit ? setSmall({ ...small(card.credit, inks), size: smallSizes.credit }, frame) : undefined;
  const height = [site, latin, status, asOf, credit].reduce((sum, one) => sum + (one?.height ?? 0), 0);
  return (
    <Sheet frame={frame} inks={inks} portrait={portrait}>
      <Small of={site} />
      <Stack frame={frame}>
        <Large {...nameRoom(frame, height)} text={card.name} dir={nameDir} fill={inks.text} lineHeight={nameLineHeights[nameDir]} />
        {latin ? <Small of={latin} /> : null}
      </Stack>
      <Foot frame={frame} inks={inks}>
        <Small of={status} />
        {"texts" in asOf ? <Pair frame={frame} of={asOf} /> : <Small of={asOf} />}
        {credit ? <Small of={credit} /> : null}
      </Foot>
    </Sheet>
  );
}

function Appeal({ card, shape }: CardProps<AppealCard>) {
  const inks = paperOnSignal;
  const frame = frameOf(shape, card.dir);
  const site = setSmall(siteName(card, inks), frame);
  const date = setSmall({ text: card.date, weight: "bold", fill: inks.accent, size: smallSizes.date }, frame);
  return (
    <Sheet frame={frame} inks={inks}>
      <Small of={site} />
      <Large {...titleRoom(frame, site.height + date.height)} text={card.demand} dir={card.demandDir ?? card.dir} fill={inks.text} />
      <Foot frame={frame} inks={inks}>
        <Small of={date} />
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
        <Small of={setSmall(siteName(card, inks), frame)} />
        {card.asOf ? <Small of={setSmall({ ...small(card.asOf, inks), size: smallSizes.day }, frame)} /> : null}
      </Stack>
      <Large text={card.demand} dir={card.demandDir ?? dir} fill={inks.text} width={width} height={240} sizes={titleSizes} maxLines={3} />
      <NamesWall names={card.names} dir={dir} width={width} height={205} fill={inks.text} bars={inks.wing} />
    </Sheet>
  );
}

function siteName(card: ShareCard, inks: Inks): SmallText {
  return { text: card.site, weight: "bold", fill: inks.text, size: smallSizes.site };
}

/** Isolated (UAX #9, LRI … PDI): or the full stop of “H. A.” would lead it on a card that runs right to left. */
function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}

function small(text: string, inks: Inks): SmallText {
  return { text, weight: "regular", fill: inks.text, size: smallSizes.plain };
}
