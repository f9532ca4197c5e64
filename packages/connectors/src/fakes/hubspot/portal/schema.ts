import { conflict, invalid, notFound } from '../refusal.js';
import type { FakeClock } from '../clock.js';
import type { ObjectType } from './objectTypes.js';
import {
  fieldTypes,
  propertyTypes,
  type PropertyDefinition,
  type PropertyGroup,
  type RequiredRule,
  type ValidationRule,
} from './propertyDefinition.js';
import { startingGroup, startingProperties } from './startingProperties.js';

/** What somebody sends of a property; what is undefined was not sent. */
type Sent = { [Key in keyof PropertyDefinition]?: PropertyDefinition[Key] | undefined };

/** What somebody sends for a new property. */
export type NewProperty = Pick<PropertyDefinition, 'name' | 'label' | 'type' | 'fieldType' | 'groupName'> &
  Omit<Sent, 'name' | 'label' | 'type' | 'fieldType' | 'groupName'>;

/** Most properties with unique values that one object type may have: knowledge.hubspot.com/properties/property-field-types-in-hubspot. */
const mostUnique = 10;

/** The properties, groups and rules of one object type. */
export interface Schema {
  /** All that is not archived, or all that is. */
  list(archived?: boolean): readonly PropertyDefinition[];
  find(name: string): PropertyDefinition | undefined;
  /** @throws Refusal 404 */
  get(name: string, archived?: boolean): PropertyDefinition;
  /** @throws Refusal 400, 409; a name stays taken while its property is archived */
  create(sent: NewProperty): PropertyDefinition;
  /** @throws Refusal 400, 404 */
  update(name: string, sent: Sent): PropertyDefinition;
  /** @throws Refusal 400 for HubSpot's own */
  archive(name: string): void;
  /** What an admin does in the settings, which may break what integrations count on. */
  change(name: string, changed: Partial<PropertyDefinition>): void;
  groups: Map<string, PropertyGroup>;
  rules: ReadonlyMap<string, readonly ValidationRule[]>;
  /** Puts a rule in place of the one of its type. @throws Refusal 400, 404 */
  setRule(name: string, rule: ValidationRule): void;
  required: RequiredRule[];
}

export function createSchema(type: ObjectType, clock: FakeClock): Schema {
  const properties = new Map(startingProperties(type).map((property) => [property.name, property]));
  const group = { name: startingGroup(type), label: `${type.singular} information`, displayOrder: 0, archived: false };
  const rules = new Map<string, readonly ValidationRule[]>();
  const schema: Schema = {
    list: (archived = false) => [...properties.values()].filter((property) => property.archived === archived),
    find(name) {
      const found = properties.get(name);
      return found?.archived === false ? found : undefined;
    },
    get(name, archived = false) {
      const found = properties.get(name);
      if (found?.archived === archived) return found;
      throw notFound(`Property ${name} does not exist`);
    },
    create(sent) {
      checkNew(sent, schema);
      const known = properties.get(sent.name);
      if (known?.archived === false) throw taken(sent.name);
      if (sent.hasUniqueValue) checkUniqueCount(schema);
      // A create of an archived name restores that property, with what is sent in place of what it was.
      const created = { ...complete(sent, clock.now()), ...(known?.createdAt && { createdAt: known.createdAt }) };
      properties.set(created.name, created);
      return created;
    },
    update(name, sent) {
      const known = schema.get(name);
      if (known.readOnlyValue) throw invalid(`Property ${name} is read only and cannot be updated.`);
      const merged = { ...known, ...given(sent) };
      checkKind(merged);
      checkGroup(merged.groupName, schema);
      schema.change(name, { ...merged, name, hasUniqueValue: known.hasUniqueValue });
      return schema.get(name);
    },
    archive(name) {
      if (schema.get(name).hubspotDefined)
        throw invalid(`Property ${name} is defined by HubSpot and cannot be archived.`);
      schema.change(name, { archived: true, archivedAt: clock.now() });
    },
    change(name, changed) {
      const known = properties.get(name);
      if (!known) throw notFound(`Property ${name} does not exist`);
      properties.set(name, { ...known, ...changed, updatedAt: clock.now() });
    },
    groups: new Map([[group.name, group]]),
    rules,
    setRule(name, rule) {
      schema.get(name);
      if (rule.ruleType === 'REGEX') checkExpression(rule);
      const others = (rules.get(name) ?? []).filter(({ ruleType }) => ruleType !== rule.ruleType);
      rules.set(name, [...others, rule]);
    },
    required: [],
  };
  return schema;
}

const given = (sent: Sent): Partial<PropertyDefinition> =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));

function checkNew(sent: NewProperty, schema: Schema): void {
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(sent.name)) {
    throw invalid(
      `Property name ${sent.name} is not valid: up to 100 lowercase letters, digits and underscores, a letter first.`,
    );
  }
  checkKind(sent);
  checkGroup(sent.groupName, schema);
}

function checkKind({ name, type, fieldType, options = [] }: NewProperty): void {
  if (!propertyTypes.includes(type)) throw invalid(`${type} is not a valid type of property ${name}.`);
  if (!fieldTypes[type].includes(fieldType)) throw invalid(`${fieldType} is not a valid fieldType for type ${type}.`);
  const values = options.map(({ value }) => value);
  if (type === 'bool' && [...values].sort().join() !== 'false,true') {
    throw invalid(`Property ${name} is a bool: it needs the options true and false.`, {
      subCategory: 'PropertyValidationError.INVALID_BOOLEAN_OPTION',
    });
  }
  if (new Set(values).size < values.length) throw invalid(`Property ${name} has options with the same value.`);
}

function checkGroup(name: string, { groups }: Schema): void {
  if (groups.get(name)?.archived !== false) throw invalid(`Property group ${name} does not exist`);
}

function checkUniqueCount(schema: Schema): void {
  const unique = schema.list().filter((property) => property.hasUniqueValue && !property.hubspotDefined);
  if (unique.length >= mostUnique) throw invalid(`No more than ${mostUnique} properties may have unique values.`);
}

function checkExpression({ ruleArguments: [expression = ''] }: ValidationRule): void {
  try {
    new RegExp(expression, 'u');
  } catch {
    throw invalid(`${expression} is not a valid regular expression.`);
  }
}

const taken = (name: string) => conflict(`A property named '${name}' already exists.`, 'OBJECT_ALREADY_EXISTS');

function complete(sent: NewProperty, now: number): PropertyDefinition {
  const { name, label, type, fieldType, groupName } = sent;
  return {
    description: '',
    options: [],
    displayOrder: -1,
    hasUniqueValue: false,
    hidden: false,
    formField: false,
    calculated: false,
    externalOptions: false,
    ...given(sent),
    name,
    label,
    type,
    fieldType,
    groupName,
    hubspotDefined: false,
    readOnlyValue: false,
    archived: false,
    createdAt: now,
    updatedAt: now,
  };
}
