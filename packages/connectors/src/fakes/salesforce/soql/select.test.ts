import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Org } from '../org.js';
import { Refusal } from '../refusal.js';
import { VirtualClock } from '../virtual-clock.js';
import { select } from './select.js';
import { showRecords } from './show.js';

const now = Date.parse('2026-11-02T13:00:00Z');

function orgWith(cases: readonly Record<string, string | boolean | null>[]): Org {
  const org = new Org(new VirtualClock(now));
  const contact = org.plant('Contact', { LastName: 'Peña', Name: 'Ángela Peña', Email: 'a@example.com' });
  for (const one of cases) org.plant('Case', { ContactId: one['Contact'] === true ? contact : null, ...plain(one) });
  return org;
}

const plain = ({ Contact: _contact, ...row }: Record<string, string | boolean | null>) => row;

const run = (org: Org, soql: string, withDeleted = false) => select(org, 'nobody', soql, withDeleted);

/** Subjects that a query finds. */
function subjects(org: Org, rest: string): unknown[] {
  const selection = run(org, `SELECT Subject FROM Case ${rest}`);
  return showRecords(org, selection, selection.ids, '66.0').map(({ Subject }) => Subject);
}

const four = () =>
  orgWith([
    { Subject: 'Uno', Status: 'New', Contact: true, CreatedDate: '2026-11-01T10:00:00.000+0000' },
    { Subject: 'dos', Status: 'Closed', IsClosed: true, CreatedDate: '2026-11-02T04:59:59.000+0000' },
    { Subject: null, Status: 'New', CreatedDate: '2026-11-02T12:00:00.000+0000' },
    { Subject: "O'Neill 100%", Status: 'Working', CreatedDate: '2026-10-20T00:00:00.000+0000' },
  ]);

describe('a query', () => {
  it.each([
    ["WHERE Subject = 'UNO'", ['Uno']],
    ["WHERE Subject != 'Uno' ORDER BY CreatedDate", ["O'Neill 100%", 'dos', null]],
    ['WHERE Subject = null', [null]],
    ["WHERE Subject = 'O\\'Neill 100%'", ["O'Neill 100%"]],
    ["WHERE Subject LIKE 'o%'", ["O'Neill 100%"]],
    ["WHERE Subject LIKE 'd_s'", ['dos']],
    ["WHERE Subject LIKE '%100\\%'", ["O'Neill 100%"]],
    ["WHERE Status IN ('new', 'Working') AND Subject != null", ['Uno', "O'Neill 100%"]],
    ["WHERE Status NOT IN ('New', 'Working')", ['dos']],
    ["WHERE NOT (Status = 'New' OR IsClosed = true)", ["O'Neill 100%"]],
    ['WHERE CreatedDate >= 2026-11-02T00:00:00-05:00', [null]],
    ['WHERE CreatedDate < 2026-11-01T00:00:00Z', ["O'Neill 100%"]],
    ['WHERE CreatedDate = TODAY', ['dos', null]],
    ['WHERE CreatedDate = LAST_N_DAYS:1', ['Uno', 'dos', null]],
    ["WHERE Contact.Name LIKE 'ángela%'", ['Uno']],
    ["WHERE Contact.Email = 'nadie@example.com'", []],
    ['ORDER BY Subject', [null, 'dos', "O'Neill 100%", 'Uno']],
    ['ORDER BY Subject DESC NULLS LAST', ['Uno', "O'Neill 100%", 'dos', null]],
    ['ORDER BY CreatedDate DESC LIMIT 1', [null]],
    ['ORDER BY CreatedDate LIMIT 2 OFFSET 1', ['Uno', 'dos']],
  ])('%s finds %j', (rest, found) => {
    expect(subjects(four(), rest)).toEqual(found);
  });

  it('counts', () => {
    const org = four();
    expect(run(org, 'SELECT COUNT() FROM Case')).toMatchObject({ total: 4, isBareCount: true });
    expect(run(org, 'SELECT COUNT(Id), COUNT(Subject) filled FROM Case').aggregate).toEqual({ expr0: 4, filled: 3 });
  });

  it('shows a parent inside, and null where there is none', () => {
    const org = four();
    const selection = run(org, 'SELECT Contact.Name, Contact.Email FROM Case ORDER BY CreatedDate DESC');
    const shown = showRecords(org, selection, selection.ids, '66.0');
    expect(shown.at(-2)).toMatchObject({
      Contact: { attributes: { type: 'Contact' }, Name: 'Ángela Peña', Email: 'a@example.com' },
    });
    expect(shown[0]?.['Contact']).toBeNull();
  });

  it.each([
    ['SELECT Asunto FROM Case', 'INVALID_FIELD', "No such column 'Asunto' on entity 'Case'"],
    ['SELECT Contacto.Name FROM Case', 'INVALID_FIELD', "Didn't understand relationship 'Contacto'"],
    ["SELECT Id FROM Case WHERE Asunto = 'x'", 'INVALID_FIELD', "No such column 'Asunto'"],
    ['SELECT Id FROM Caso', 'INVALID_TYPE', "sObject type 'Caso' is not supported"],
    ['SELECT Id FROM', 'MALFORMED_QUERY', 'unexpected token: <EOF>'],
    ['SELEC Id FROM Case', 'MALFORMED_QUERY', "unexpected token: 'SELEC'"],
    ['SELECT Id FROM Case WHERE', 'MALFORMED_QUERY', 'unexpected token: <EOF>'],
    [
      "SELECT Id FROM Case WHERE Status = 'a' AND Status = 'b' OR Status = 'c'",
      'MALFORMED_QUERY',
      "unexpected token: 'OR'",
    ],
    ['SELECT Id FROM Case LIMIT x', 'MALFORMED_QUERY', "unexpected token: 'x'"],
    ["SELECT Id FROM Case WHERE Description = 'x'", 'INVALID_FIELD', "field 'Description' can not be filtered"],
    [
      "SELECT Id FROM Case WHERE CreatedDate > '2026-11-01T00:00:00Z'",
      'INVALID_FIELD',
      'must be of type dateTime and should not be enclosed in quotes',
    ],
    [
      'SELECT Id FROM Case WHERE Subject = 5',
      'INVALID_FIELD',
      'must be of type string and should be enclosed in quotes',
    ],
    ['SELECT Id FROM Case WHERE IsClosed LIKE true', 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator'],
    ["SELECT Id FROM Case WHERE Subject = 'x", 'MALFORMED_QUERY', "unexpected token: '''"],
    ["SELECT Id FROM Case WHERE Subject = '\\q'", 'MALFORMED_QUERY', 'Illegal escape sequence'],
    ['SELECT Id, COUNT(Id) FROM Case', 'MALFORMED_QUERY', 'must be grouped or aggregated'],
    ['SELECT Id FROM Case OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', '2000'],
    ['SELECT Id, (SELECT Id FROM Nothings) FROM Case', 'INVALID_TYPE', "Didn't understand relationship 'Nothings'"],
    ['SELECT Id, (SELECT Nothing FROM CaseComments) FROM Case', 'INVALID_FIELD', "No such column 'Nothing'"],
    [
      'SELECT Id, (SELECT Id FROM CaseComments LIMIT 1) FROM Case',
      'NOT_IN_THIS_STAND_IN',
      'SOQL conditions in subqueries',
    ],
    ['SELECT Id FROM ContentDocumentLink', 'MALFORMED_QUERY', 'ContentDocumentLink requires a filter by a single Id'],
    [
      "SELECT Id FROM ContentDocumentLink WHERE ShareType = 'V'",
      'MALFORMED_QUERY',
      'ContentDocumentLink requires a filter by a single Id',
    ],
    ['SELECT Status, COUNT(Id) FROM Case GROUP BY Status', 'NOT_IN_THIS_STAND_IN', 'GROUP'],
  ])('%s is refused', (soql, errorCode, message) => {
    let refusal: unknown;
    try {
      run(four(), soql);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ errorCode });
    expect((refusal as Refusal).message).toContain(message);
  });

  it('leaves out what is deleted, unless all is asked for', () => {
    const org = orgWith([{ Subject: 'a' }, { Subject: 'b', IsDeleted: true }]);
    expect(run(org, 'SELECT Id FROM Case').total).toBe(1);
    expect(run(org, 'SELECT Id FROM Case', true).total).toBe(2);
  });

  it('finds any text that is quoted rightly, and only that', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((value) => value.trim() === value);
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 1, maxLength: 5, selector: (value) => value.toLowerCase() }),
        (texts) => {
          const org = orgWith(texts.map((Subject) => ({ Subject })));
          const [wanted = ''] = texts;
          const quoted = wanted.replace(/[\\']/g, (sign) => `\\${sign}`);
          expect(subjects(org, `WHERE Subject = '${quoted}'`)).toEqual([wanted]);
          const pattern = quoted.replace(/[%_]/g, (sign) => `\\${sign}`);
          if (!wanted.includes('\\')) expect(subjects(org, `WHERE Subject LIKE '${pattern}'`)).toEqual([wanted]);
        },
      ),
    );
  });
});
