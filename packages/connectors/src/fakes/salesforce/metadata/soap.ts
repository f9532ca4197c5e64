import type { Org } from '../org.js';
import type { Sessions } from '../login/sessions.js';
import type { Limits } from '../limits.js';
import { Refusal } from '../refusal.js';
import { textAnswer, type Answer, type Call } from '../wire.js';
import { ComponentFault } from './component-fault.js';
import type { Components } from './components.js';
import { largestZip, type Deployments } from './deploy.js';
import {
  childOf,
  childrenOf,
  escapeXml,
  parseXml,
  textOf,
  writeElement,
  writeXml,
  XmlFault,
  type XmlData,
  type XmlElement,
} from './xml.js';

export interface MetadataServices {
  org: Org;
  sessions: Sessions;
  limits: Limits;
  components: Components;
  deployments: Deployments;
}

/** The calls that act on components take so many of them. */
const mostComponents = 10;

/** A refusal of the SOAP API. */
class SoapFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Answers `POST /services/Soap/m/66.0`: the Metadata API. The session stands in the SOAP header, not in Authorization.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_intro.htm
 */
export function answerSoap(services: MetadataServices, call: Call): Answer {
  try {
    const envelope = parseXml(call.body.toString('utf8'));
    const token = textOf(childOf(childOf(envelope, 'Header'), 'SessionHeader'), 'sessionId');
    const session = token === undefined ? undefined : services.sessions.use(token);
    if (!session) {
      throw new SoapFault(
        'INVALID_SESSION_ID',
        'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session',
      );
    }
    services.limits.count();
    const [operation] = childOf(envelope, 'Body')?.children ?? [];
    if (!operation) throw new SoapFault('UNKNOWN_EXCEPTION', 'No operation available for request');
    const results = operate(services, operation, session.userId);
    const response = `<${operation.name}Response>${results}</${operation.name}Response>`;
    return textAnswer(200, 'text/xml;charset=UTF-8', envelopeOf(response));
  } catch (error) {
    return faultAnswer(error);
  }
}

function faultAnswer(error: unknown): Answer {
  const [code, message] =
    error instanceof SoapFault
      ? [error.code, error.message]
      : error instanceof ComponentFault
        ? [error.statusCode, error.message]
        : error instanceof Refusal
          ? [error.errorCode, error.message]
          : error instanceof XmlFault
            ? ['UNKNOWN_EXCEPTION', error.message]
            : [undefined, ''];
  if (code === undefined) throw error;
  const fault = `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${escapeXml(message)}</faultstring></soapenv:Fault>`;
  return textAnswer(500, 'text/xml;charset=UTF-8', envelopeOf(fault));
}

const envelopeOf = (body: string) =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
  'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:sf="http://soap.sforce.com/2006/04/metadata" ' +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

function operate(services: MetadataServices, operation: XmlElement, userId: string): string {
  switch (operation.name) {
    case 'upsertMetadata':
    case 'createMetadata':
    case 'updateMetadata':
      return writeAll(services, operation);
    case 'readMetadata':
      return readAll(services, operation);
    case 'deleteMetadata':
      return deleteAll(services, operation);
    case 'listMetadata':
      return listAll(services, operation);
    case 'describeMetadata':
      return writeXml('result', { organizationNamespace: '', partialSaveAllowed: true, testRequired: false });
    case 'deploy':
      return deploy(services, operation, userId);
    case 'checkDeployStatus':
      return deployStatus(services, operation);
    default:
      throw new SoapFault('UNKNOWN_EXCEPTION', `No operation available for request ${operation.name}`);
  }
}

function refuseMany(count: number): void {
  if (count > mostComponents) {
    throw new SoapFault(
      'EXCEEDED_ID_LIMIT',
      `EXCEEDED_ID_LIMIT: record limit reached. cannot submit more than ${mostComponents} records into this operation`,
    );
  }
}

function writeAll({ components }: MetadataServices, operation: XmlElement): string {
  const given = childrenOf(operation, 'metadata');
  refuseMany(given.length);
  return given
    .map((source) => {
      const type = source.attributes['type']?.replace(/^.*:/, '') ?? '';
      const fullName = textOf(source, 'fullName') ?? '';
      const exists = components.find(type, fullName) !== undefined;
      return rowResult(fullName, () => {
        if (operation.name === 'createMetadata' && exists) {
          throw new ComponentFault('DUPLICATE_DEVELOPER_NAME', `There is already a ${type} named ${fullName}.`);
        }
        if (operation.name === 'updateMetadata' && !exists) {
          throw new ComponentFault('INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);
        }
        const created = components.trial(
          () => true,
          () => components.apply({ type, fullName, source }),
        );
        return operation.name === 'upsertMetadata' ? { created } : {};
      });
    })
    .join('');
}

function rowResult(fullName: string, work: () => Record<string, XmlData>): string {
  try {
    return writeXml('result', { ...work(), fullName, success: true });
  } catch (error) {
    if (!(error instanceof ComponentFault)) throw error;
    const errors = { message: error.message, statusCode: error.statusCode };
    return writeXml('result', { created: false, errors, fullName, success: false });
  }
}

/** What is not there comes as an empty record. */
function readAll({ components }: MetadataServices, operation: XmlElement): string {
  const type = textOf(operation, 'type') ?? '';
  const names = childrenOf(operation, 'fullNames').map(({ text }) => text.trim());
  refuseMany(names.length);
  const records = names.map((fullName) => {
    const source = components.find(type, fullName)?.source;
    if (!source) return '<records xsi:nil="true"/>';
    const inside = source.children
      .filter(({ name }) => name !== 'fullName')
      .map(writeElement)
      .join('');
    return `<records xsi:type="${escapeXml(type)}">${writeXml('fullName', fullName)}${inside}</records>`;
  });
  return `<result>${records.join('')}</result>`;
}

function deleteAll({ components }: MetadataServices, operation: XmlElement): string {
  const type = textOf(operation, 'type') ?? '';
  const names = childrenOf(operation, 'fullNames').map(({ text }) => text.trim());
  refuseMany(names.length);
  return names
    .map((fullName) =>
      rowResult(fullName, () => {
        components.trial(
          () => true,
          () => components.remove({ type, fullName }),
        );
        return {};
      }),
    )
    .join('');
}

function listAll({ components }: MetadataServices, operation: XmlElement): string {
  const queries = childrenOf(operation, 'queries');
  if (queries.length > 3) throw new SoapFault('EXCEEDED_ID_LIMIT', 'EXCEEDED_ID_LIMIT: at most 3 queries in one call');
  return queries
    .flatMap((query) => components.ofType(textOf(query, 'type') ?? ''))
    .map(({ type, fullName }) => writeXml('result', { fullName, type }))
    .join('');
}

function deploy({ deployments }: MetadataServices, operation: XmlElement, userId: string): string {
  const options = childOf(operation, 'DeployOptions');
  const zip = Buffer.from(textOf(operation, 'ZipFile') ?? '', 'base64');
  if (zip.length > largestZip) throw new SoapFault('LIMIT_EXCEEDED', 'LIMIT_EXCEEDED: The zip is larger than 39 MB');
  const flag = (name: string) => textOf(options, name) === 'true';
  if (!flag('singlePackage'))
    throw new SoapFault(
      'INVALID_OPERATION',
      'INVALID_OPERATION: set singlePackage: package.xml is at the root of the zip',
    );
  const id = deployments.start(zip, { checkOnly: flag('checkOnly'), rollbackOnError: flag('rollbackOnError') }, userId);
  return writeXml('result', { done: false, id, state: 'Queued' });
}

function deployStatus({ deployments }: MetadataServices, operation: XmlElement): string {
  const id = textOf(operation, 'asyncProcessId') ?? '';
  const status = deployments.look(id, textOf(operation, 'includeDetails') === 'true');
  if (!status)
    throw new SoapFault(
      'INVALID_CROSS_REFERENCE_KEY',
      `INVALID_CROSS_REFERENCE_KEY: invalid cross reference id: ${id}`,
    );
  return writeXml('result', status);
}
