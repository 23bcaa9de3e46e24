import { describeTerm, TermView, type TermParams } from "../../prisons/term-view";

export const generateMetadata = ({ params }: TermParams) => describeTerm("courts", params);

export default function CourtPage({ params }: TermParams) {
  return <TermView glossary="courts" params={params} />;
}
