import { describeTerm, TermView, type TermParams } from "../../prisons/term-view";

export const generateMetadata = ({ params }: TermParams) => describeTerm("charges", params);

export default function ChargePage({ params }: TermParams) {
  return <TermView glossary="charges" params={params} />;
}
