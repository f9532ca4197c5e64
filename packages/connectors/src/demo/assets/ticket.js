// The conversation of a ticket, told from the case: what was filed, what was noted, what was answered.
const timeZone = 'America/Bogota';
const short = new Intl.DateTimeFormat('es-CO', { weekday: 'short', day: 'numeric', month: 'short', timeZone });
const long = new Intl.DateTimeFormat('es-CO', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone,
});
const clock = new Intl.DateTimeFormat('es-CO', { timeStyle: 'short', timeZone });
const channelWords = {
  web: 'Formulario web',
  phone: 'Teléfono',
  email: 'Correo',
  chat: 'Chat',
  social: 'Redes sociales',
  inPerson: 'En persona',
  post: 'Correo postal',
};

/** Shows a case as a ticket. */
export function showTicket(detail) {
  const who = detail.anonymous ? 'Persona anónima' : (detail.person?.name ?? 'Contenido reservado');
  const hidden = detail.restricted && detail.facts === '';
  document.querySelector('[data-ticket-empty]').hidden = true;
  document.querySelector('[data-ticket]').hidden = false;
  document.querySelector('[data-subject]').textContent = hidden ? 'Contenido reservado' : detail.subject;
  document.querySelector('[data-facts]').textContent = [who, detail.radicado, channelWords[detail.channel]].join(' · ');
  document.querySelector('[data-composer]').hidden = !detail.allowed.includes('note');
  const first = hidden ? restricted(detail) : message({ author: who, at: detail.receivedAt, text: filedText(detail) });
  const messages = [first, acknowledged(detail), ...detail.timeline.slice(1).map((event) => told(event, detail, who))];
  document.querySelector('[data-messages]').replaceChildren(...messages.filter((part) => part !== undefined));
}

/** Shows no case, and why. */
export function hideTicket(why) {
  const place = document.querySelector('[data-ticket-empty]');
  place.textContent = why;
  place.hidden = false;
  document.querySelector('[data-ticket]').hidden = true;
}

function filedText({ facts, request }) {
  return request === undefined ? facts : `${facts}\n\n${request}`;
}

function restricted({ receivedAt }) {
  const text = 'Contenido reservado. Solo lo ve quien tiene asignada la denuncia.';
  return message({ author: 'PQRS', at: receivedAt, text, kind: 'note' });
}

function acknowledged({ radicado, receivedAt, clocks, origin }) {
  const due = clocks[0] === undefined ? '' : `, vence el ${longDate(clocks[0].dueAt)}`;
  const role = origin === undefined ? 'registró el caso' : `trajo el caso de ${origin.system}`;
  return message({ author: 'PQRS', role, at: receivedAt, text: `Radicado ${radicado}${due}.`, kind: 'fact' });
}

/** One event as a message, or nothing where the panel's history is enough. */
function told(event, detail, who) {
  const { at, by } = event;
  switch (event.type) {
    case 'noted':
      return message({
        author: by.name,
        role: 'nota interna, no la ve la persona',
        at,
        text: event.text,
        kind: 'note',
      });
    case 'answerNotified':
      return message({
        author: detail.answer?.draftedBy.name ?? by.name,
        role: `a ${who}`,
        at,
        text: detail.answer?.text ?? '',
      });
    case 'assigned':
      return message({ author: by.name, role: `asignó el caso a ${event.to.name}`, at, kind: 'fact' });
    case 'answerDrafted':
      return message({ author: by.name, role: 'redactó la respuesta', at, kind: 'fact' });
    case 'answerApproved':
      return message({ author: by.name, role: 'aprobó la respuesta', at, kind: 'fact' });
    case 'closed':
      return message({ author: by.name, role: 'cerró el caso', at, kind: 'fact' });
    case 'reopened':
      return message({ author: by.name, role: 'reabrió el caso', at, text: event.reason, kind: 'fact' });
    default:
      return undefined;
  }
}

function message({ author, role = '', at, text = '', kind = '' }) {
  const article = element('article', `message ${kind}`.trim());
  const name = element('p', 'author');
  name.append(element('b', '', author), ' ', element('span', '', role));
  const time = element('time', '', moment(at));
  time.dateTime = at;
  const initials = element('span', 'initials', initialsOf(author));
  initials.setAttribute('aria-hidden', 'true');
  article.append(initials, name, time);
  if (text !== '') article.append(element('p', 'text', text));
  return article;
}

function element(tag, className, text = '') {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function initialsOf(name) {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => word[0].toLocaleUpperCase('es'))
    .join('');
}

/** "lun 26 oct, 10:44 a. m." */
function moment(instant) {
  const { weekday, day, month } = partsOf(short, instant);
  return `${weekday} ${day} ${month}, ${clock.format(new Date(instant))}`;
}

/** "miércoles 18 de noviembre de 2026" */
function longDate(instant) {
  const { weekday, day, month, year } = partsOf(long, instant);
  return `${weekday} ${day} de ${month} de ${year}`;
}

function partsOf(format, instant) {
  const parts = format.formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value.replace('.', '')]));
}
