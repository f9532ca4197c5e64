import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filed } from './caseSamples.js';
import { checkSubmission, readSubmission } from './checkSubmission.js';
import { nitCheckDigit } from './contactCheck.js';
import { commandSamples } from './commandSamples.js';
import { readCommand } from './readCommand.js';
import type { Person } from './submission.js';

const person = (changes: Partial<Record<keyof Person, unknown>>) => ({
  ...filed,
  person: { ...filed.person, ...changes },
});
const { person: _, ...anonymous } = { ...filed, anonymous: true, answerBy: 'tracking' };

describe('a filing', () => {
  it.each<[string, unknown, object[]]>([
    ['what is right', filed, []],
    ['what is right and anonymous', anonymous, []],
    ['null', null, [{ field: '', code: 'wrongType' }]],
    ['a list', [filed], [{ field: '', code: 'wrongType' }]],
    ['an unknown field', { ...filed, subjet: 'x' }, [{ field: 'subjet', code: 'notAllowed' }]],
    ['an unknown category', { ...filed, category: 'tutela' }, [{ field: 'category', code: 'unknownValue' }]],
    ['a category that is a number', { ...filed, category: 3 }, [{ field: 'category', code: 'wrongType' }]],
    ['a subtype of another category', { ...filed, subtype: 'consulta' }, [{ field: 'subtype', code: 'notAllowed' }]],
    [
      'blank texts',
      { ...filed, subject: ' \t ', facts: '\n' },
      [
        { field: 'subject', code: 'required' },
        { field: 'facts', code: 'required' },
      ],
    ],
    ['a subject of two lines', { ...filed, subject: 'uno\ndos' }, [{ field: 'subject', code: 'controlCharacters' }]],
    ['a null character', { ...filed, facts: 'a\u0000b' }, [{ field: 'facts', code: 'controlCharacters' }]],
    ['a terminal sequence', { ...filed, facts: '\u001b[31mrojo' }, [{ field: 'facts', code: 'controlCharacters' }]],
    ['half an emoji', { ...filed, facts: 'a\ud83d' }, [{ field: 'facts', code: 'controlCharacters' }]],
    [
      '161 characters',
      { ...filed, subject: '😕'.repeat(161) },
      [{ field: 'subject', code: 'tooLong', params: { max: 160, length: 161 } }],
    ],
    ['160 characters', { ...filed, subject: '😕'.repeat(160) }, []],
    [
      'no person',
      { ...filed, person: undefined },
      [
        { field: 'person.name', code: 'required' },
        { field: 'person.email', code: 'required' },
      ],
    ],
    ['a person that is a text', { ...filed, person: 'José' }, [{ field: 'person', code: 'wrongType' }]],
    ['an anonymous person', { ...anonymous, person: { name: 'José' } }, [{ field: 'person', code: 'notAllowed' }]],
    ['an anonymous person without data', { ...anonymous, person: {} }, [{ field: 'person', code: 'notAllowed' }]],
    ['an anonymous answer by post', { ...anonymous, answerBy: 'post' }, [{ field: 'answerBy', code: 'notAllowed' }]],
    ['no word on anonymity', { ...filed, anonymous: undefined }, [{ field: 'anonymous', code: 'required' }]],
    ['no e-mail to answer to', person({ email: '' }), [{ field: 'person.email', code: 'required' }]],
    ['no address to answer to', { ...filed, answerBy: 'post' }, [{ field: 'person.address', code: 'required' }]],
    ['no consent', { ...filed, consentVersion: '' }, [{ field: 'consentVersion', code: 'consentMissing' }]],
    [
      'an e-mail without domain',
      person({ email: 'jose@' }),
      [{ field: 'person.email', code: 'badEmail', params: { fault: 'domain' } }],
    ],
    [
      'an e-mail without at',
      person({ email: 'jose.example.com' }),
      [{ field: 'person.email', code: 'badEmail', params: { fault: 'at' } }],
    ],
    [
      'an e-mail with two',
      person({ email: 'a, b@example.com' }),
      [{ field: 'person.email', code: 'badEmail', params: { fault: 'local' } }],
    ],
    ['an e-mail with accents', person({ email: 'josé@muñoz.com.co' }), []],
    ['a phone with letters', person({ phone: '300 CALL' }), [{ field: 'person.phone', code: 'badPhone' }]],
    ['a phone with signs', person({ phone: '+57 (300) 123-45.67' }), []],
    [
      'a cédula with dots',
      person({ documentType: 'CC', documentNumber: '52.111.222' }),
      [{ field: 'person.documentNumber', code: 'badDocument', params: { type: 'CC' } }],
    ],
    [
      'a number without its type',
      person({ documentNumber: '52111222' }),
      [{ field: 'person.documentType', code: 'required' }],
    ],
    [
      'a type without its number',
      person({ documentType: 'CC' }),
      [{ field: 'person.documentNumber', code: 'required' }],
    ],
    ['a NIT without check digit', person({ documentType: 'NIT', documentNumber: '800197268' }), []],
    [
      'a NIT with a wrong check digit',
      person({ documentType: 'NIT', documentNumber: '800197268-5' }),
      [{ field: 'person.documentNumber', code: 'badDocument', params: { type: 'NIT' } }],
    ],
    ['a passport', person({ documentType: 'PA', documentNumber: 'AR123456' }), []],
    ['a field of the person that is a list', person({ phone: ['1'] }), [{ field: 'person.phone', code: 'wrongType' }]],
    [
      'many problems, in the order of the form',
      {},
      [
        { field: 'category', code: 'required' },
        { field: 'subject', code: 'required' },
        { field: 'facts', code: 'required' },
        { field: 'anonymous', code: 'required' },
        { field: 'answerBy', code: 'required' },
        { field: 'consentVersion', code: 'consentMissing' },
        { field: 'channel', code: 'required' },
        { field: 'language', code: 'required' },
      ],
    ],
  ])('with %s', (_name, input, problems) => {
    expect(checkSubmission(input)).toEqual(problems);
  });

  it('is kept trimmed, in NFC and with plain line feeds; emoji, Hebrew and HTML stay', () => {
    const facts = '  Jose\u0301 😕 שלום <b onclick="x()">hola</b>\r\n\tfin ';
    expect(
      readSubmission({
        ...filed,
        facts,
        request: '  ',
        subtype: undefined,
        person: { name: ' Ana ', email: 'a@b.co', phone: '' },
      }),
    ).toEqual({
      ...filed,
      facts: 'José 😕 שלום <b onclick="x()">hola</b>\n\tfin',
      person: { name: 'Ana', email: 'a@b.co' },
    });
  });

  it('says what is wrong without repeating what was written', () => {
    const read = () => readSubmission(person({ email: 'secreto@' }));
    expect(read).toThrow('The filing breaks a rule in person.email (badEmail).');
    expect(read).toThrow(
      expect.objectContaining({
        code: 'input-invalid',
        fields: [{ field: 'person.email', code: 'badEmail', params: { fault: 'domain' } }],
      }),
    );
  });

  it('never breaks on whatever comes, and what it reads it reads again the same', () => {
    const noise = fc.oneof(fc.anything(), fc.constantFrom<unknown>(...Object.values<unknown>({ ...filed })));
    const input = fc.record(
      Object.fromEntries(
        Object.keys(filed).map((name) => [name, fc.oneof(fc.constant(filed[name as keyof typeof filed]), noise)]),
      ),
    );
    fc.assert(
      fc.property(input, (one) => {
        const problems = checkSubmission(one);
        if (problems.length > 0) return;
        const read = readSubmission(one);
        expect(readSubmission(read)).toEqual(read);
      }),
    );
  });
});

describe('the check digit of a NIT', () => {
  // Numbers that their holders publish: DIAN, Bancolombia, Ecopetrol, Universidad Nacional, Avianca.
  it.each([
    ['800197268', 4],
    ['890903938', 8],
    ['899999068', 1],
    ['899999063', 3],
    ['890100577', 6],
  ])('%s-%i', (root, digit) => {
    expect(nitCheckDigit(root)).toBe(digit);
  });
});

describe('a command', () => {
  it.each<[unknown, object[]]>([
    ['close', [{ field: '', code: 'wrongType' }]],
    [{}, [{ field: 'type', code: 'required' }]],
    [{ type: 'delete' }, [{ field: 'type', code: 'unknownValue' }]],
    [{ type: 'register' }, [{ field: 'type', code: 'unknownValue' }]],
    [{ type: 'close', force: true }, [{ field: 'force', code: 'notAllowed' }]],
    [{ type: 'note', text: '' }, [{ field: 'text', code: 'required' }]],
    [
      { type: 'note', text: 'x'.repeat(4_001) },
      [{ field: 'text', code: 'tooLong', params: { max: 4_000, length: 4_001 } }],
    ],
    [
      { type: 'classify', category: 'queja', subtype: 'general', reason: 'r' },
      [{ field: 'subtype', code: 'notAllowed' }],
    ],
    [{ type: 'assign' }, [{ field: 'to', code: 'required' }]],
    [{ type: 'assign', to: { id: 'a', name: 'A', role: 'head' } }, [{ field: 'to.role', code: 'notAllowed' }]],
    [{ type: 'draftAnswer', text: 'a' }, [{ field: 'decision', code: 'required' }]],
    [{ type: 'notifyAnswer', channel: 'fax' }, [{ field: 'channel', code: 'unknownValue' }]],
    [{ type: 'confirmNotification', proof: { kind: 'guide' } }, [{ field: 'proof.reference', code: 'required' }]],
    [{ type: 'approveAnswer' }, [{ field: 'checks', code: 'required' }]],
    [{ type: 'approveAnswer', checks: ['nice'] }, [{ field: 'checks.0', code: 'unknownValue' }]],
    [
      { type: 'draftAnswer', text: 'a', decision: 'denied', answers: [{ itemId: 'p1', outcome: 'denied' }] },
      [{ field: 'answers.0.reason', code: 'required' }],
    ],
    [{ type: 'assess', facts: { mood: true } }, [{ field: 'facts.mood', code: 'notAllowed' }]],
    [{ type: 'assess', facts: { penaltyAmountCop: -1 } }, [{ field: 'facts.penaltyAmountCop', code: 'wrongType' }]],
    [
      { type: 'decidePenalty', penaltyId: 'm1', decision: 'contest', reason: 'r' },
      [{ field: 'legalSignOff', code: 'required' }],
    ],
    [
      { type: 'recordRequirement', authority: 'SIC', reference: '26-1' },
      [
        { field: 'dueDate', code: 'required' },
        { field: 'owner', code: 'required' },
      ],
    ],
    [{ type: 'setItems', items: [] }, [{ field: 'items', code: 'required' }]],
    [{ type: 'setItems', items: ['a', ' '] }, [{ field: 'items.1', code: 'required' }]],
    [
      { type: 'setItems', items: Array.from({ length: 21 }, () => 'a') },
      [{ field: 'items', code: 'tooLong', params: { max: 20, length: 21 } }],
    ],
    [{ type: 'askArea', area: 'calidad', text: 't', dueDate: '2026-02-30' }, [{ field: 'dueDate', code: 'badDate' }]],
    [{ type: 'codeCause', cause: 'c', recurrent: true }, [{ field: 'action', code: 'required' }]],
    [
      { type: 'decideDisclosure', disclosureId: 'd1', granted: 'yes', reason: 'r' },
      [{ field: 'granted', code: 'wrongType' }],
    ],
    [{ type: 'reopen', reason: 7 }, [{ field: 'reason', code: 'wrongType' }]],
  ])('%j is refused', (input, fields) => {
    expect(() => readCommand(input)).toThrow(expect.objectContaining({ code: 'input-invalid', fields }));
  });

  it.each(commandSamples)('$type is read', (command) => {
    expect(readCommand(command)).toEqual(command);
  });
});
