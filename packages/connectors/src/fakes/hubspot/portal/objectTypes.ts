import { Refusal } from '../refusal.js';

/** An object type that the stand-in keeps records of. */
export interface ObjectType {
  /** As in paths: `tickets`. */
  name: string;
  singular: string;
  /** HubSpot's number for it, such as `0-5`. */
  id: string;
  /** Where the last change is stamped: contacts have a name of their own for it. */
  modifiedProperty: 'hs_lastmodifieddate' | 'lastmodifieddate';
  /** What a read gives when it names no properties. */
  defaults: readonly string[];
  /** What a free-text search looks at. */
  searched: readonly string[];
  /** What a record cannot be created without. */
  required: readonly string[];
}

function engagement(name: string, singular: string, id: string, searched: readonly string[]): ObjectType {
  const defaults = ['hs_timestamp', 'hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'];
  return {
    name,
    singular,
    id,
    modifiedProperty: 'hs_lastmodifieddate',
    defaults,
    searched,
    required: ['hs_timestamp'],
  };
}

export const objectTypes: readonly ObjectType[] = [
  {
    name: 'tickets',
    singular: 'ticket',
    id: '0-5',
    modifiedProperty: 'hs_lastmodifieddate',
    defaults: [
      'content',
      'createdate',
      'hs_lastmodifieddate',
      'hs_object_id',
      'hs_pipeline',
      'hs_pipeline_stage',
      'hs_ticket_category',
      'hs_ticket_priority',
      'subject',
    ],
    searched: ['subject', 'content'],
    required: ['subject', 'hs_pipeline_stage'],
  },
  {
    name: 'contacts',
    singular: 'contact',
    id: '0-1',
    modifiedProperty: 'lastmodifieddate',
    defaults: ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'],
    searched: ['email', 'firstname', 'lastname', 'phone'],
    required: [],
  },
  {
    name: 'companies',
    singular: 'company',
    id: '0-2',
    modifiedProperty: 'hs_lastmodifieddate',
    defaults: ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_object_id', 'name'],
    searched: ['name', 'domain'],
    required: [],
  },
  engagement('notes', 'note', '0-46', ['hs_note_body']),
  engagement('calls', 'call', '0-48', ['hs_body_preview']),
  engagement('emails', 'email', '0-49', ['hs_body_preview']),
  engagement('tasks', 'task', '0-27', ['hs_body_preview']),
];

/**
 * The object type of a path segment: its plural, its singular or its number.
 *
 * @throws Refusal 400
 */
export function objectTypeOf(segment: string): ObjectType {
  const found = objectTypes.find((type) => [type.name, type.singular, type.id].includes(segment.toLowerCase()));
  if (found) return found;
  throw new Refusal(400, { message: `Unable to infer object type from: ${segment}` });
}
