import {
  Accordion,
  Alert,
  Button,
  ButtonRow,
  DescriptionList,
  DescriptionListItem,
  Divider,
  Flex,
  Heading,
  List,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import type { CaseCard } from './useCase';

/** Opens a page of the case, with one of its forms open at once if it is named. */
export type OpenCase = (step?: string) => void;

interface CaseViewProps {
  card: CaseCard;
  onOpen: OpenCase;
}

const variants = {
  ok: 'success',
  soon: 'warning',
  today: 'warning',
  over: 'error',
  pause: 'info',
  closed: 'default',
} as const;

/** A case: its clock, what its closing lacks, the next step, and the alerts that wait. Every word comes from the gateway. */
export function CaseView({ card, onOpen }: CaseViewProps) {
  const { labels, restrictedNote } = card;
  return (
    <Flex direction="column" gap="medium">
      <Flex direction="column" gap="extra-small">
        <Text variant="microcopy">
          {card.categoryWord} · {card.radicado}
        </Text>
        <Heading>{card.subject}</Heading>
        {restrictedNote === undefined ? null : <Text>{restrictedNote}</Text>}
      </Flex>
      <Clock card={card} />
      <Alerts card={card} />
      <DescriptionList direction="row">
        <DescriptionListItem label={labels.stage}>
          <Text>{[card.stageWord, card.severityWord].filter(Boolean).join(' · ')}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={labels.gate}>
          <Text>{card.gate?.summary ?? '—'}</Text>
        </DescriptionListItem>
      </DescriptionList>
      {card.gate && card.gate.missing.length > 0 ? (
        <List variant="unordered-styled">
          {card.gate.missing.map((missing) => (
            <Text key={missing}>{missing}</Text>
          ))}
        </List>
      ) : null}
      <Divider />
      <NextStep card={card} onOpen={onOpen} />
    </Flex>
  );
}

/** The newest in sight: the others stand behind it, so that the term stays on the screen. */
function Alerts({ card: { alerts, labels } }: Pick<CaseViewProps, 'card'>) {
  const [newest, ...others] = alerts;
  if (newest === undefined) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Alert title={labels.alerts} variant="warning">
        {newest}
      </Alert>
      {others.length === 0 ? null : (
        <Accordion title={`${labels.olderAlerts} (${others.length})`} size="small">
          <List variant="unordered-styled">
            {others.map((said) => (
              <Text key={said}>{said}</Text>
            ))}
          </List>
        </Accordion>
      )}
    </Flex>
  );
}

function Clock({ card: { clock, labels } }: Pick<CaseViewProps, 'card'>) {
  if (clock === undefined) return <Text>{labels.noClock}</Text>;
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center">
        <Text format={{ fontWeight: 'bold' }}>
          {clock.verb} {clock.headline}
        </Text>
        <Tag variant={variants[clock.status]}>{clock.chip}</Tag>
      </Flex>
      <Text>{clock.remainder}</Text>
      {clock.uncertain === undefined ? null : <Text variant="microcopy">{clock.uncertain}</Text>}
      <Accordion title={labels.howCounted} size="small">
        <Text>{clock.sentence}</Text>
        <DescriptionList direction="column">
          {clock.facts.map(({ label, text }) => (
            <DescriptionListItem key={label} label={label}>
              <Text>{text}</Text>
            </DescriptionListItem>
          ))}
        </DescriptionList>
      </Accordion>
    </Flex>
  );
}

function NextStep({ card: { next, escalate, labels }, onOpen }: CaseViewProps) {
  return (
    <Flex direction="column" gap="small">
      <Text format={{ fontWeight: 'bold' }}>{labels.nextStep}</Text>
      {next?.command === undefined ? <Text>{next?.reason ?? next?.label ?? labels.nothingNext}</Text> : null}
      <ButtonRow>
        {next?.command === undefined ? null : (
          <Button testId="next" variant="primary" onClick={() => onOpen(next.command)}>
            {next.label}
          </Button>
        )}
        {escalate === undefined ? null : (
          <Button testId="escalate" onClick={() => onOpen(escalate.command)}>
            {escalate.label}
          </Button>
        )}
        <Button testId="open" onClick={() => onOpen()}>
          {labels.open}
        </Button>
      </ButtonRow>
    </Flex>
  );
}
