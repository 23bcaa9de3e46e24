// What each kind of share image says where: news in ink on paper, a person's name as the picture, the appeal on the signal colour, the wall of names on ink.
import { frameOf, type Frame } from "./frame";
import { inkOnPaper, nameLineHeights, paperOnInk, paperOnSignal, type ImageShape, type Inks } from "./look";
import { NamesWall } from "./names-wall";
import { type AppealCard, type HomeCard, type PersonCard, type PostCard, type ShareCard } from "./share-card";
import { Foot, ruleHeight, Sheet, Stack } from "./sheet";
import { heightOf, Large, Pair, Small, type SmallText } from "./type";

const nameSizes = [232, 214, 196, 180, 165, 151, 138, 126, 115, 105, 96, 87, 79, 72, 66, 60, 54];
const titleSizes = [168, 152, 138, 125, 113, 103, 94, 86, 79, 72, 66, 60, 55];
const titleLines: Record<ImageShape, number> = { preview: 4, square: 6, story: 8 };
/** px kept free above and below large type */
const air = { preview: 10, square: 24, story: 60 };

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
      <Large {...title(frame, 2)} text={card.title} dir={card.titleDir ?? card.dir} fill={inks.text} />
      <Foot frame={frame} inks={inks}>
        <Pair frame={frame} first={{ text: card.date, weight: "bold", fill: inks.accent, size: 38 }} second={small(card.source, inks)} />
      </Foot>
    </Sheet>
  );
}

function Person({ card, shape, portrait }: CardProps<PersonCard>) {
  const { dir, nameDir = dir, latinName, days, credit } = card;
  const inks = inkOnPaper;
  const frame = frameOf(shape, dir, portrait !== undefined);
  const lower = [42, 34, ...(days ? [34] : []), ...(credit ? [20] : [])];
  const height = frame.column.height - heightOf(frame, [36, ...lower, ...(latinName ? [46] : [])]) - ruleHeight(frame) - air[shape];
  return (
    <Sheet frame={frame} inks={inks} portrait={portrait}>
      <Small frame={frame} of={siteName(card, inks)} />
      <Stack frame={frame}>
        <Large text={card.name} dir={nameDir} fill={inks.text} width={frame.column.width} height={height} sizes={nameSizes} maxLines={shape === "preview" ? 2 : 3} lineHeight={nameLineHeights[nameDir]} />
        {latinName ? <Small frame={frame} of={{ text: latinName, weight: "bold", fill: inks.text, size: 46 }} /> : null}
      </Stack>
      <Foot frame={frame} inks={inks}>
        <Small frame={frame} of={{ text: card.status, weight: "bold", fill: inks.accent, size: 42 }} />
        {days ? <Pair frame={frame} first={small(card.asOf, inks)} second={small(days, inks)} /> : <Small frame={frame} of={small(card.asOf, inks)} />}
        {credit ? <Small frame={frame} of={{ ...small(credit, inks), size: 20 }} /> : null}
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
      <Large {...title(frame, 1)} text={card.demand} dir={card.demandDir ?? card.dir} fill={inks.text} />
      <Foot frame={frame} inks={inks}>
        <Small frame={frame} of={{ text: card.date, weight: "bold", fill: inks.accent, size: 38 }} />
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
        {card.asOf ? <Small frame={frame} of={{ ...small(card.asOf, inks), size: 30 }} /> : null}
      </Stack>
      <Large text={card.demand} dir={card.demandDir ?? dir} fill={inks.text} width={width} height={240} sizes={titleSizes} maxLines={3} />
      <NamesWall names={card.names} dir={dir} width={width} height={205} fill={inks.text} bars={inks.wing} />
    </Sheet>
  );
}

function siteName(card: ShareCard, inks: Inks): SmallText {
  return { text: card.site, weight: "bold", fill: inks.text, size: 36 };
}

function small(text: string, inks: Inks): SmallText {
  return { text, weight: "regular", fill: inks.text, size: 34 };
}

/** The room that a title has between the site's name and so many lines under the rule. */
export function title(frame: Frame, footLines: 1 | 2) {
  const under = frame.shape === "preview" ? [38] : [38, 34].slice(0, footLines);
  const height = frame.column.height - heightOf(frame, [36, ...under]) - ruleHeight(frame) - air[frame.shape];
  return { width: frame.column.width, height, sizes: titleSizes, maxLines: titleLines[frame.shape] };
}

