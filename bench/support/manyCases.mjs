// Fills a ledger with rows of the inbox by one statement, the same on PostgreSQL and SQLite. Five years of filings, in order: the newest
// fifth is open. Names and subjects are put together from short lists, so that a word is in one of ten cases, or of a few hundred, or in one.
const dayMs = 86_400_000;
const firstDay = Date.parse('2021-11-25T00:00:00Z');
const days = 1_826;
export const today = '2026-11-24';

const pick = (list) =>
  list.map((word) => ({
    word,
    folded: word
      .normalize('NFD')
      .replace(/\p{Mn}+/gu, '')
      .toLowerCase(),
  }));

const lists = {
  category: pick('reclamo reclamo reclamo queja queja peticion peticion sugerencia denuncia felicitacion'.split(' ')),
  openStage: pick('unassigned analysis analysis analysis approval notification confirmation closing'.split(' ')),
  channel: pick('web web web email email phone whatsapp counter'.split(' ')),
  product: pick(
    'Lavadora,Nevera,Televisor,Datáfono,Celular,Portátil,Impresora térmica,Estufa,Horno,Aspiradora'.split(','),
  ),
  problem: pick(
    `no enciende,garantía negada,cobro doble,llegó rota,no se entregó,demora en la devolución,falla otra vez,instalación mal hecha,
    sin factura,repuesto agotado,dirección equivocada,promoción no aplicada,color distinto,manual en otro idioma,ruido extraño`
      .split(',')
      .map((text) => text.trim()),
  ),
  given: pick(
    `José,María,Ángela,Andrés,Camila,Óscar,Lucía,Julián,Mónica,Sebastián,Valentina,Nicolás,Adriana,Héctor,Rocío,Iván,Beatriz,Raúl,Inés,
    Tomás,Clara,Fabián,Yolanda,Germán,Paola,Efraín,Norma,Simón,Elena,Álvaro`
      .split(',')
      .map((text) => text.trim()),
  ),
  family: pick(surnames()),
};

/** Three hundred surnames, from their beginnings and their ends. */
function surnames() {
  const begins = 'Mu,Ló,Gar,Mar,Ro,Sán,Pé,Gó,Fer,Di,Mo,Jimé,Ru,Her,Tor,Va,Ra,Gil,Se,Cas'.split(',');
  const ends = 'ñoz,pez,cía,tínez,dríguez,chez,rez,mez,nández,az,reno,iz,res,quez,tega'.split(',');
  return begins.flatMap((begin) => ends.map((end) => begin + end));
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

function* vocabulary() {
  yield 'create temporary table vocabulary (kind text, at integer, word text, folded text, primary key (kind, at))';
  for (const [kind, list] of Object.entries(lists)) {
    const rows = list.map(({ word, folded }, at) => `(${quoted(kind)}, ${at}, ${quoted(word)}, ${quoted(folded)})`);
    yield `insert into vocabulary values ${rows.join(', ')}`;
  }
  yield 'create temporary table days (at integer primary key, received text, received_at text, due text, due_at text, soon text, answered_at text)';
  const date = (at) => new Date(firstDay + at * dayMs).toISOString();
  const rows = Array.from({ length: days }, (_, at) => {
    const cells = [
      date(at).slice(0, 10),
      date(at + 0.6),
      date(at + 21).slice(0, 10),
      date(at + 22.2),
      date(at + 17).slice(0, 10),
    ];
    return `(${at}, ${[...cells, date(at + 15.6)].map(quoted).join(', ')})`;
  });
  yield `insert into days values ${rows.join(', ')}`;
}

/** Which word of a list a case has: mixed so that no list follows another, and the same in every database. */
const joined = [
  { name: 'category', mix: 1_103_515_245 },
  { name: 'openStage', mix: 1_664_525_947 },
  { name: 'channel', mix: 1_140_671_485 },
  { name: 'product', mix: 1_597_334_677 },
  { name: 'problem', mix: 1_812_433_253 },
  { name: 'given', mix: 1_566_083_941 },
  { name: 'family', mix: 1_289_706_101 },
  { name: 'second', kind: 'family', mix: 2_005_417_483 },
];
const condition = ({ name, kind = name, mix }) =>
  `${name}.kind = '${kind}' and ${name}.at = ((n * ${mix}) % 2147483647) % ${lists[kind].length}`;

const member = (name, value) => `'"${name}":"' || ${value} || '",'`;

/** The statement. Joined crosswise, since SQLite keeps that order: each case finds its words, not each word its cases. */
function fill(tenant, rows) {
  const closed = `n <= ${Math.round(rows * 0.8)}`;
  const stage = `case when ${closed} then 'closed' else openStage.word end`;
  const caseId = `'case-' || (10000000 + n)`;
  const radicado = `'AND-' || substr(days.received, 1, 4) || '-' || (1000000 + n)`;
  const answered = `case when ${closed} or openStage.word in ('notification', 'confirmation', 'closing') then days.answered_at end`;
  const assignee = `case when n % 5 > 0 then 'agent-' || (n % 41) end`;
  const subject = `product.word || ': ' || problem.word || ', orden ' || (n % 900000 + 100000)`;
  const name = `given.word || ' ' || family.word || ' ' || second.word`;
  const search = `lower(${radicado}) || ' ' || product.folded || ': ' || problem.folded || ', orden ' || (n % 900000 + 100000) || ' ' || given.folded || ' ' || family.folded || ' ' || second.folded`;
  const summary = [
    `'{'`,
    member('caseId', caseId),
    `'"version":3,'`,
    member('radicado', radicado),
    member('category', 'category.word'),
    member('subject', subject),
    member('personName', name),
    `'"anonymous":false,"restricted":false,'`,
    member('stage', stage),
    member('channel', 'channel.word'),
    member('receivedAt', 'days.received_at'),
    member('receivedDate', 'days.received'),
    `'"normId":"co.consumer.direct_claim",'`,
    member('dueDate', 'days.due'),
    member('dueAt', 'days.due_at'),
    member('soonDate', 'days.soon'),
    `'"unit":"businessDays","updatedAt":"' || days.received_at || '"}'`,
  ].join(' || ');
  return `insert into cases (tenant, case_id, version, radicado, category, stage, channel, is_closed, assignee_id, received_at, due_at,
      received_date, due_date, soon_date, answered_at, search, summary)
    with recursive numbers (n) as (select cast(1 as bigint) union all select n + 1 from numbers where n < ${rows})
    select '${tenant}', ${caseId}, 3, ${radicado}, category.word, ${stage}, channel.word, case when ${closed} then 1 else 0 end, ${assignee},
      days.received_at, days.due_at, days.received, days.due, days.soon, ${answered}, ${search}, ${summary}
    from numbers cross join days ${joined.map(({ name }) => `cross join vocabulary ${name}`).join(' ')}
    where days.at = (n - 1) * ${days} / ${rows} and ${joined.map(condition).join(' and ')}`;
}

/** Writes so many rows; `run` takes one statement. */
export async function fillCases(run, tenant, rows) {
  for (const statement of vocabulary()) await run(statement);
  await run(fill(tenant, rows));
}
