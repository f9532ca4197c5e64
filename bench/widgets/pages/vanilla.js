// Written by hand for this page alone: the limit. Row i is drawn by element i modulo their number, and only what differs is touched.
import { columns, drawCell, ready, rows, styledPlace, viewOf } from './rows.js';

const high = 36;

function makeRow(list) {
  const element = list.appendChild(document.createElement('div'));
  element.className = 'row';
  element.style.cssText = 'position:absolute;left:0;right:0';
  const cells = columns.map((column) => {
    const cell = element.appendChild(document.createElement('div'));
    cell.className = column;
    return cell;
  });
  return { element, cells, line: -1 };
}

function fill(slot, line) {
  const row = rows[line];
  if (slot.line < 0) {
    columns.forEach((column, at) => drawCell(column, row, slot.cells[at]));
    const [, status, days, number, , subject] = slot.cells;
    slot.parts = {
      chip: status.querySelector('.chip > span'),
      label: status.querySelector('.sr'),
      number: [...number.querySelector('.radicado').childNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE),
      what: subject.querySelector('.what bdi'),
      who: subject.querySelector('.who bdi'),
      days,
    };
  }
  const view = viewOf(row);
  const { parts, cells } = slot;
  cells[0].textContent = view.clock.date;
  parts.chip.textContent = view.clock.chip.short;
  parts.label.textContent = view.clock.chip.label;
  drawCell('days', row, parts.days);
  parts.number[0].data = view.radicado.before;
  parts.number[1].textContent = view.radicado.consecutive;
  parts.number[2].data = view.radicado.after;
  if (slot.category !== view.category) drawCell('type', row, cells[4]);
  slot.category = view.category;
  parts.what.textContent = view.subject;
  parts.who.textContent = view.person;
  slot.element.style.transform = `translateY(${line * high}px)`;
  slot.element.dataset.row = line;
  slot.line = line;
}

globalThis.start = () => {
  const root = styledPlace();
  const scroller = root.appendChild(document.createElement('div'));
  scroller.style.cssText = 'height:800px;overflow:auto';
  const list = scroller.appendChild(document.createElement('div'));
  list.style.cssText = `position:relative;height:${rows.length * high}px`;
  const slots = Array.from({ length: Math.ceil(800 / high) + 14 }, () => makeRow(list));
  const draw = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / high) - 6);
    for (let line = first; line < Math.min(rows.length, first + slots.length); line += 1) {
      const slot = slots[line % slots.length];
      if (slot.line !== line) fill(slot, line);
    }
  };
  let frame = 0;
  scroller.addEventListener('scroll', () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  });
  draw();
  return ready(
    () => list.querySelector('[data-row]'),
    () => scroller,
  );
};
