/**
 * What {@link checkLaw} can find. `field`: something every entry needs is missing. `date`: a date that is none, or an end
 * before its start. `overlap`: two entries of one id in force at once. `reference`: the id of a norm that does not exist,
 * or a norm that waits for itself. `fact`: a fact or value that no case has. `reading`: a disputed point without a
 * reading. `calendar`: an unknown calendar or layer. `hours`: something holds a term that runs on. `prefix`: an id of
 * another pack. `example`: a worked example of a norm that does not exist.
 */
export type FindingKind =
  'field' | 'date' | 'overlap' | 'reference' | 'fact' | 'reading' | 'calendar' | 'hours' | 'prefix' | 'example';

/** One thing that is wrong with a body of law. */
export interface Finding {
  /** Id of the entry with its variant, or of the example. */
  id: string;
  kind: FindingKind;
  /** What is wrong, with the value. */
  message: string;
}
