import type { Org } from '../org.js';
import { fieldOf, type Field, type FieldType, type ObjectType } from '../schema/field.js';
import { ComponentFault, integrityFault } from './component-fault.js';
import { childOf, childrenOf, textOf, type XmlElement } from './xml.js';

/** What a CustomField may say, of what this stand-in knows. */
const elements = [
  'fullName',
  'label',
  'type',
  'length',
  'precision',
  'scale',
  'visibleLines',
  'required',
  'unique',
  'externalId',
  'caseSensitive',
  'defaultValue',
  'description',
  'inlineHelpText',
  'valueSet',
  'referenceTo',
  'relationshipName',
  'relationshipLabel',
  'deleteConstraint',
  'trackHistory',
  'trackFeedHistory',
  'trackTrending',
  'displayFormat',
  'businessOwnerUser',
  'businessOwnerGroup',
  'businessStatus',
  'securityClassification',
  'complianceGroup',
];

const types: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  TextArea: 'textarea',
  LongTextArea: 'textarea',
  Html: 'textarea',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  Picklist: 'picklist',
  Checkbox: 'boolean',
  Number: 'double',
  Currency: 'double',
  Percent: 'double',
  Date: 'date',
  DateTime: 'datetime',
  Lookup: 'reference',
};

/** What the Metadata API calls fields of a type, the plainest first. */
export const typeNamesOf = (type: FieldType): string[] => Object.keys(types).filter((name) => types[name] === type);

/** The object and the name of a field such as `Case.PQRS_Id__c`. */
export function placeOf(org: Org, fullName: string): { object: ObjectType; name: string } {
  const [objectName = '', name = ''] = fullName.split('.');
  const object = org.schema.object(objectName);
  if (!object)
    throw new ComponentFault(
      'INVALID_CROSS_REFERENCE_KEY',
      `Entity Enumeration Or ID: bad value for restricted picklist field: ${objectName}`,
    );
  return { object, name };
}

/** Makes or changes a custom field. Nobody may read it yet: that is for permission sets and profiles. Says whether it is new. */
export function applyCustomField(org: Org, fullName: string, source: XmlElement): boolean {
  const { object, name } = placeOf(org, fullName);
  checkElements(source);
  checkName(name);
  const field = readField(org, name, source);
  const before = org.schema.field(object, name);
  if (before && before.type !== field.type) {
    throw integrityFault(`Cannot update a field to a ${textOf(source, 'type') ?? ''} from something else`);
  }
  checkUniqueValues(org, object, field);
  org.schema.setField(object, field);
  return before === undefined;
}

function checkElements(source: XmlElement): void {
  const stranger = source.children.find(({ name }) => !elements.includes(name));
  if (!stranger) return;
  throw new ComponentFault(
    'INVALID_TYPE',
    `Element {http://soap.sforce.com/2006/04/metadata}${stranger.name} invalid at this location in type CustomField`,
  );
}

function checkName(name: string): void {
  const stem = name.replace(/__c$/, '');
  if (stem !== name && /^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(stem) && stem.length <= 40) return;
  throw integrityFault(
    `The Field Name "${name}" must end with __c, begin with a letter, have letters, digits and single underscores, and at most 40 characters.`,
  );
}

function readField(org: Org, name: string, source: XmlElement): Field {
  const typeName = textOf(source, 'type') ?? '';
  const type = types[typeName];
  if (type === undefined)
    throw integrityFault(`The type "${typeName}" of a CustomField is not known to this stand-in.`);
  const label = textOf(source, 'label');
  if (label === undefined || label === '')
    throw new ComponentFault('REQUIRED_FIELD_MISSING', 'Required field is missing: label');
  if (label.length > 40)
    throw new ComponentFault('STRING_TOO_LONG', `Label: data value too large: ${label} (max length=40)`);
  const required = flag(source, 'required');
  const unique = flag(source, 'unique');
  return fieldOf(name, type, {
    label,
    custom: true,
    nillable: !required && type !== 'boolean',
    externalId: flag(source, 'externalId'),
    unique,
    caseSensitive: flag(source, 'caseSensitive'),
    filterable: typeName !== 'LongTextArea' && typeName !== 'Html',
    description: textOf(source, 'inlineHelpText') ?? null,
    setupDescription: textOf(source, 'description') ?? null,
    length: lengthOf(typeName, source),
    ...numberShape(typeName, source),
    ...pickedValues(typeName, source),
    ...target(org, typeName, source),
    ...checkboxDefault(typeName, source),
  });
}

const flag = (source: XmlElement, name: string) => textOf(source, name) === 'true';

function lengthOf(typeName: string, source: XmlElement): number {
  const said = textOf(source, 'length');
  const bounds: Readonly<Record<string, readonly [number, number]>> = {
    Text: [1, 255],
    LongTextArea: [256, 131_072],
    Html: [256, 131_072],
  };
  const bound = bounds[typeName];
  if (!bound) {
    const fixed: Readonly<Record<string, number>> = {
      TextArea: 255,
      Email: 80,
      Phone: 40,
      Url: 255,
      Picklist: 255,
      Lookup: 18,
    };
    return fixed[typeName] ?? 0;
  }
  if (said === undefined) throw integrityFault(`Must specify 'length' for a CustomField of type ${typeName}`);
  const length = Number(said);
  if (!Number.isInteger(length) || length < bound[0] || length > bound[1]) {
    throw integrityFault(`Length must be between ${bound[0]} and ${bound[1]}: ${said}`);
  }
  if (typeName !== 'Text' && textOf(source, 'visibleLines') === undefined) {
    throw integrityFault(`Must specify 'visibleLines' for a CustomField of type ${typeName}`);
  }
  return length;
}

function numberShape(typeName: string, source: XmlElement): Partial<Field> {
  if (!['Number', 'Currency', 'Percent'].includes(typeName)) return {};
  const [precision, scale] = ['precision', 'scale'].map((name) => Number(textOf(source, name)));
  if (precision === undefined || scale === undefined || !Number.isInteger(precision) || !Number.isInteger(scale)) {
    throw integrityFault(`Must specify 'precision' and 'scale' for a CustomField of type ${typeName}`);
  }
  if (precision < 1 || precision > 18 || scale < 0 || scale > precision) {
    throw integrityFault('Precision must be between 1 and 18, and scale not above it');
  }
  return { precision, scale };
}

function pickedValues(typeName: string, source: XmlElement): Partial<Field> {
  if (typeName !== 'Picklist') return {};
  const set = childOf(source, 'valueSet');
  const values = childrenOf(childOf(set, 'valueSetDefinition'), 'value');
  const names = values.map((value) => textOf(value, 'fullName') ?? '');
  if (names.length === 0) throw integrityFault("Must specify 'valueSet' for a CustomField of type Picklist");
  if (names.includes('') || new Set(names).size !== names.length)
    throw integrityFault('Duplicate or empty picklist value');
  const chosen = values.find((value) => textOf(value, 'default') === 'true');
  return {
    values: names,
    restricted: textOf(set, 'restricted') === 'true',
    defaultValue: textOf(chosen, 'fullName') ?? null,
  };
}

function target(org: Org, typeName: string, source: XmlElement): Partial<Field> {
  if (typeName !== 'Lookup') return {};
  const name = textOf(source, 'referenceTo') ?? '';
  if (!org.schema.object(name))
    throw integrityFault(`referenceTo value of '${name}' does not resolve to a valid sObject type`);
  return { referenceTo: [name], relationshipName: `${textOf(source, 'relationshipName') ?? name}__r` };
}

function checkboxDefault(typeName: string, source: XmlElement): Partial<Field> {
  if (typeName !== 'Checkbox') return {};
  const said = textOf(source, 'defaultValue');
  if (said === undefined) throw integrityFault("Must specify 'defaultValue' for a CustomField of type Checkbox");
  return { defaultValue: said === 'true' };
}

function checkUniqueValues(org: Org, object: ObjectType, field: Field): void {
  if (!field.unique) return;
  for (const { row } of org.store.all(object.name)) {
    const value = row[field.name] ?? null;
    if (value !== null && org.store.withValue(object.name, field.name, value, field.caseSensitive).length > 1) {
      throw integrityFault(`Cannot make ${field.name} unique: there are duplicate values`);
    }
  }
}

/** Takes a custom field away with all it held. */
export function removeCustomField(org: Org, fullName: string): void {
  const { object, name } = placeOf(org, fullName);
  const field = org.schema.field(object, name);
  if (!field?.custom)
    throw new ComponentFault('INVALID_CROSS_REFERENCE_KEY', `No CustomField named: ${fullName} found`);
  org.schema.removeField(object, field.name);
  for (const stored of [...org.store.all(object.name)]) {
    const { [field.name]: _gone, ...row } = stored.row;
    org.store.put({ ...stored, row });
  }
}
