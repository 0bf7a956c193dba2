/** The words that documents have beside the data, in the user's language; plain text. `{0}` stands for a value. */
export interface MarkdownStrings {
  readonly symbol: string;
  readonly meeting: string;
  readonly meetingValue: string;
  readonly date: string;
  readonly theme: string;
  readonly preparedBy: string;
  readonly secretariat: string;
  readonly purpose: string;
  readonly distribution: string;
  readonly section: string;
  readonly sectionValue: string;
  readonly citekey: string;
  readonly paragraphRange: string;
  readonly paragraphRangeValue: string;
  readonly summary: string;
  readonly keyTopics: string;
  readonly paragraphs: string;
  readonly paragraphsNote: string;
  readonly paragraph: string;
  readonly provisions: string;
  readonly bodies: string;
  readonly places: string;
}
