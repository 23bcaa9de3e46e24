import { describeTerm, TermView, type TermParams } from "../term-view";

export const generateMetadata = ({ params }: TermParams) => describeTerm("prisons", params);

export default function PrisonPage({ params }: TermParams) {
  return <TermView glossary="prisons" params={params} />;
}
