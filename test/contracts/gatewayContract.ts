// Made of the gateway's OpenAPI document by contractTypes.test.ts. Do not edit.

/** The schemas by their name. */
export interface Schemas {
  Alive: { status: 'alive' };
  Readiness: { status: 'ready' | 'unavailable'; work?: Schemas['Work']; crm?: Schemas['CrmSync'] };
  Work: { lagMs: number; oldestDueAt?: string; waiting: number; dead: number };
  CrmSync: {
    account: string;
    lastRunAt: string | null;
    lastError: string | null;
    lagMs: number | null;
    linked: number;
    rejected: number;
    dead: number;
    conflicts: number;
    budget: { used: number; limit: number } | null;
  };
  FilingChallenge: { token: string; bits: number; waitSeconds: number; validSeconds: number };
  Acknowledgement: {
    caseId: string;
    radicado: string;
    trackingCode: string;
    category: Schemas['Category'];
    receivedAt: string;
    dueAt: string;
    clock: Schemas['ClockSnapshot'];
    receipt: Schemas['Receipt'];
  };
  Category: 'peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion';
  ClockSnapshot: {
    kind: 'statute';
    normId: string;
    dueDate: string;
    dueAt: string;
    soonDate: string;
    explanation: Schemas['Explanation'];
    stoppedAt?: string;
    pausedAt?: string;
  };
  Explanation: {
    norm: {
      id: string;
      name: string;
      citation: string;
      verification: 'verified' | 'secondary' | 'unverified' | 'disputed';
      source?: string;
      amount: number;
      unit: 'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours';
    };
    term: { amount: number; unit: 'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours' };
    timeZone: string;
    receivedAt: string;
    receivedDate: string;
    effectiveDate: string;
    startedBy?: { norm: string; dueDate: string; dueAt: string };
    firstDay: string;
    days: {
      date: string;
      kind: 'received' | 'counted' | 'saturday' | 'sunday' | 'holiday' | 'closure' | 'paused';
      count?: number;
      name?: string;
      law?: string;
    }[];
    total: number;
    skipped: { date: string; reason: string }[];
    extensions: { at: string; reason: string; addedDays: number }[];
    pauses: { from: string; to?: string; cause: string; deadline?: string }[];
    readings: Record<string, string>;
    receiptPolicy: 'asReceived' | 'deemedNextBusinessDay';
    calendar: {
      id: string;
      version: string;
      saturday: 'excluded' | 'included';
      layers: string[];
      closures?: { date: string; name: string }[];
      workingSaturdays?: string[];
    };
    asOf?: string;
    silence?: {
      effect: 'positive' | 'accepted' | 'negative' | 'evidence' | 'withdrawn' | 'abandoned';
      citation: string;
      note: string;
      takesEffectAt: string;
      recognition?: { norm: string; dueDate: string; dueAt: string };
    };
    transition?: {
      kind: 'oldLawStays' | 'newLawReaches';
      changedOn: string;
      citation: string;
      otherNorm: string;
      otherDueDate: string;
    };
    prudentDate?: string;
    dueDate: string;
    dueAt: string;
  };
  Receipt: {
    radicado: string;
    receivedAt: string;
    algorithm: 'sha-256';
    hash: string;
    signature: string;
    publicKey: string;
  };
  Problem: {
    type: string;
    title: string;
    status: number;
    code:
      | 'input-invalid'
      | 'input-not-json'
      | 'input-too-large'
      | 'time-bad-date'
      | 'time-bad-instant'
      | 'time-bad-zone'
      | 'time-out-of-range'
      | 'calendar-bad-days'
      | 'calendar-bad-seconds'
      | 'calendar-bad-hours'
      | 'calendar-bad-pause'
      | 'calendar-no-open-time'
      | 'calendar-start-rule-missing'
      | 'calendar-operation-unknown'
      | 'norm-unknown'
      | 'norm-without-term'
      | 'norm-not-in-force'
      | 'clock-extension-refused'
      | 'clock-event-not-allowed'
      | 'clock-events-out-of-order'
      | 'clock-term-missing'
      | 'clock-reading-unknown'
      | 'agreement-invalid'
      | 'agreement-not-found'
      | 'case-not-found'
      | 'case-command-refused'
      | 'case-answer-incomplete'
      | 'case-closing-incomplete'
      | 'case-same-person'
      | 'case-version-conflict'
      | 'office-command-refused'
      | 'office-same-person'
      | 'office-document-refused'
      | 'office-version-conflict'
      | 'attachment-not-found'
      | 'files-unavailable'
      | 'letter-template-invalid'
      | 'letter-template-unknown'
      | 'letter-incomplete'
      | 'letter-incongruent'
      | 'protocol-invalid'
      | 'duty-invalid'
      | 'escalation-matrix-incomplete'
      | 'escalation-matrix-unordered'
      | 'escalation-role-unknown'
      | 'track-not-found'
      | 'request-key-reused'
      | 'request-too-many'
      | 'filing-proof-refused'
      | 'request-route-unknown'
      | 'request-media-unsupported'
      | 'access-unauthenticated'
      | 'access-forbidden'
      | 'network-unreachable'
      | 'ledger-unavailable'
      | 'notification-failed'
      | 'crm-unauthorized'
      | 'crm-forbidden'
      | 'crm-account-changed'
      | 'crm-limit-reached'
      | 'crm-row-rejected'
      | 'crm-row-missing'
      | 'crm-row-changed'
      | 'crm-unavailable'
      | 'crm-schema-differs'
      | 'crm-answer-unreadable'
      | 'dead-letter-unknown'
      | 'ledger-newer-version'
      | 'ledger-older-version'
      | 'server-port-taken'
      | 'server-folder-unwritable'
      | 'server-node-too-old'
      | 'import-map-invalid'
      | 'import-file-unreadable'
      | 'usage-invalid'
      | 'internal-failure';
    detail: string;
    help: string;
    fields?: { field: string; code: string; message: string; params?: Record<string, string | number> }[];
    missing?: string[];
  };
  Filing: Schemas['Submission'] & {
    attachments?: string[];
    proof?: Schemas['FilingProof'];
    agreement?: { customer: string; contractId: string; impact: Schemas['GradeLevel']; urgency: Schemas['GradeLevel'] };
  };
  PeticionSubtype: 'general' | 'informacion' | 'consulta';
  Person: {
    name: string;
    documentType?: 'CC' | 'NUIP' | 'CE' | 'NIT' | 'PA' | 'PPT' | 'other';
    documentNumber?: string;
    email?: string;
    phone?: string;
    address?: string;
    municipality?: string;
  };
  AnswerChannel: 'email' | 'post' | 'tracking';
  Channel: 'web' | 'phone' | 'email' | 'chat' | 'social' | 'inPerson' | 'post';
  FilingProof: { token: string; answer: number; trap?: string };
  GradeLevel: 'high' | 'medium' | 'low';
  Submission: {
    category: Schemas['Category'];
    subtype?: Schemas['PeticionSubtype'];
    subject: string;
    facts: string;
    request?: string;
    anonymous: boolean;
    person?: Schemas['Person'];
    answerBy: Schemas['AnswerChannel'];
    consentVersion: string;
    channel: Schemas['Channel'];
    productSerial?: string;
    language: 'es-CO' | 'en' | 'pt-BR';
  };
  StagedAttachment: {
    attachmentId: string;
    sha256: string;
    name: string;
    bytes: number;
    mediaType:
      | 'application/pdf'
      | 'image/png'
      | 'image/jpeg'
      | 'image/webp'
      | 'image/heic'
      | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      | 'audio/mpeg'
      | 'audio/mp4'
      | 'audio/ogg'
      | 'video/mp4'
      | 'text/plain'
      | 'text/csv';
    expiresAt: string;
  };
  CaseDetail: {
    caseId: string;
    version: number;
    radicado: string;
    category: Schemas['Category'];
    subtype?: Schemas['PeticionSubtype'];
    stage: Schemas['Stage'];
    channel: Schemas['Channel'];
    restricted: boolean;
    anonymous: boolean;
    subject: string;
    facts: string;
    request?: string;
    person?: Schemas['Person'];
    productSerial?: string;
    answerBy: Schemas['AnswerChannel'];
    receivedAt: string;
    assignee?: Schemas['Assignee'];
    protocol?: { reference: string; title: string; steps: Schemas['ProtocolStep'][] };
    items: { id: string; text: string }[];
    priority?: { ground: Schemas['PriorityGround']; at: string };
    requests: Schemas['AreaRequest'][];
    disclosures: Schemas['Disclosure'][];
    penalties: Schemas['Penalty'][];
    requirements: Schemas['Requirement'][];
    attachments: (Schemas['Attachment'] & { at: string; by: Schemas['Actor'] })[];
    merges: Schemas['ProposedMerge'][];
    joined: Schemas['JoinedCase'][];
    answer?: Schemas['Answer'];
    cause?: Schemas['Cause'];
    ending?: Schemas['Ending'];
    origin?: Schemas['Origin'];
    closedAt?: string;
    severity: Schemas['Severity'];
    assessment?: Schemas['SeverityFacts'];
    alerts: Schemas['RecordedAlert'][];
    clocks: Schemas['ClockSnapshot'][];
    otherClocks: Schemas['OtherClock'][];
    bindingClock: string;
    agreement?: Schemas['AgreementDetail'];
    contracts?: Schemas['Contract'][];
    gate: Schemas['GateCriterion'][];
    timeline: Schemas['TimelineEvent'][];
    allowed: (
      | 'classify'
      | 'assign'
      | 'note'
      | 'recordContact'
      | 'setItems'
      | 'prioritize'
      | 'setAgreement'
      | 'pauseAgreement'
      | 'resumeAgreement'
      | 'assess'
      | 'acknowledgeAlert'
      | 'escalate'
      | 'acceptMerge'
      | 'declineMerge'
      | 'requestInformation'
      | 'receiveInformation'
      | 'extendTerm'
      | 'askArea'
      | 'answerArea'
      | 'draftAnswer'
      | 'approveAnswer'
      | 'returnAnswer'
      | 'notifyAnswer'
      | 'confirmNotification'
      | 'bounceNotification'
      | 'executeRemedy'
      | 'verifyRemedy'
      | 'codeCause'
      | 'declareLate'
      | 'recordPenalty'
      | 'decidePenalty'
      | 'recordRequirement'
      | 'answerRequirement'
      | 'requestDisclosure'
      | 'decideDisclosure'
      | 'transfer'
      | 'withdraw'
      | 'close'
      | 'reopen'
    )[];
  };
  Stage: 'unassigned' | 'analysis' | 'approval' | 'notification' | 'confirmation' | 'closing' | 'closed' | 'ended';
  Assignee: { id: string; name: string };
  ProtocolStep: { id: string; text: string; script?: string };
  PriorityGround: 'irreparableHarm' | 'child' | 'journalist';
  AreaRequest: {
    id: string;
    area: Schemas['Area'];
    text: string;
    askedAt: string;
    dueDate: string;
    within?: Schemas['WorkingMinutes'];
    answeredAt?: string;
  };
  Area: 'logistica' | 'ventas' | 'calidad' | 'produccion' | 'postventa' | 'remanufactura';
  WorkingMinutes: { amount: number; unit: 'workingMinutes' };
  Disclosure: {
    disclosureId: string;
    data: string;
    recipient: string;
    purpose: string;
    legalBasis: string;
    expiresOn: string;
    requestedBy: Schemas['Actor'];
    requestedAt: string;
    decision?: { granted: boolean; reason: string; by: Schemas['Actor']; at: string };
  };
  Actor: {
    id: string;
    name: string;
    role: 'citizen' | 'area' | 'agent' | 'lead' | 'head' | 'boss' | 'auditor' | 'system';
    onBehalfOf?: string;
  };
  Penalty: {
    id: string;
    origin: 'customer' | 'authority';
    basis: string;
    amountCop: number;
    notifiedOn: string;
    dueDate: string;
    probabilityPercent: number;
    decision?: { decision: Schemas['PenaltyDecision']; reason: string; legalSignOff?: string; at: string };
  };
  PenaltyDecision: 'accept' | 'contest' | 'negotiate';
  Requirement: {
    id: string;
    authority: string;
    reference: string;
    dueDate?: string;
    term?: { amount: number; unit: 'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours' };
    notifiedAt?: string;
    owner: string;
    recordedAt: string;
    answered?: { evidence: string; at: string };
  };
  Attachment: {
    sha256: string;
    name: string;
    bytes: number;
    mediaType:
      | 'application/pdf'
      | 'image/png'
      | 'image/jpeg'
      | 'image/webp'
      | 'image/heic'
      | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      | 'audio/mpeg'
      | 'audio/mp4'
      | 'audio/ogg'
      | 'video/mp4'
      | 'text/plain'
      | 'text/csv';
  };
  ProposedMerge: Schemas['OtherCase'] & {
    at: string;
    decision?: { accepted: boolean; reason: string; by: Schemas['Actor']; at: string };
    other?: {
      category: Schemas['Category'];
      stage: Schemas['Stage'];
      channel: Schemas['Channel'];
      receivedAt: string;
      dueDate: string;
      subject: string;
      facts: string;
      request?: string;
      productSerial?: string;
      person?: Schemas['Person'];
    };
  };
  OtherCase: { caseId: string; radicado: string };
  JoinedCase: Schemas['OtherCase'] & { channel: Schemas['Channel']; receivedAt: string; dueDate: string; at: string };
  Answer: {
    text: string;
    decision: Schemas['Decision'];
    template?: string;
    answers?: Schemas['ItemAnswer'][];
    basis?: string[];
    recourse?: string;
    remedies?: Schemas['Remedy'][];
    draftedBy: Schemas['Actor'];
    draftedAt: string;
    approvedBy?: Schemas['Actor'];
    approvedAt?: string;
    checks?: Schemas['AnswerCheck'][];
    returned?: { by: Schemas['Actor']; at: string; reason: string };
    notifiedAt?: string;
    notifiedBy?: Schemas['AnswerChannel'];
    proof?: Schemas['NotificationProof'];
    confirmedAt?: string;
    bounced?: { at: string; reason: string };
  };
  Decision: 'granted' | 'partlyGranted' | 'denied' | 'informed';
  ItemAnswer: { itemId: string; outcome: 'granted' | 'partlyGranted' | 'denied' | 'informed'; reason?: string };
  Remedy: {
    id: string;
    text: string;
    dueDate?: string;
    executed?: { at: string; by: Schemas['Actor']; evidence: string };
    verified?: { at: string; by: Schemas['Actor']; evidence: string };
  };
  AnswerCheck: 'clear' | 'congruent' | 'ofSubstance' | 'sensitiveData';
  NotificationProof: { kind: 'deliveryReceipt' | 'acceptance' | 'guide' | 'published'; reference: string };
  Cause: { cause: string; recurrent: boolean; action?: string; by: Schemas['Actor']; at: string };
  Ending: {
    kind: 'transferred' | 'withdrawn' | 'merged';
    at: string;
    body?: string;
    withdrawal?: Schemas['WithdrawalKind'];
    into?: Schemas['OtherCase'];
  };
  WithdrawalKind: 'express' | 'tacit';
  Origin: {
    system: string;
    id: string;
    status: string;
    outcome: 'open' | 'inProgress' | 'closed';
    acknowledged?: true;
    originals?: { field: string; sha256: string }[];
  };
  Severity: 'low' | 'medium' | 'high' | 'critical';
  SeverityFacts: {
    safety?: boolean;
    regulatorOrJudge?: boolean;
    strategicAccount?: boolean;
    media?: boolean;
    vulnerablePerson?: boolean;
    repeated?: boolean;
    penaltyAmountCop?: number;
  };
  RecordedAlert: {
    key: string;
    clockId: string;
    level: Schemas['EscalationLevel'];
    severity: Schemas['Severity'];
    trigger: Schemas['AlertTrigger'];
    at: string;
    deliverAt: string;
    deliverBy?: string;
    roles: ('agent' | 'lead' | 'head' | 'boss' | 'legal' | 'areaManager')[];
    channels: ('inApp' | 'email' | 'chat' | 'call' | 'formalRecord')[];
    dueAt: string;
    timeZone: string;
    held: boolean;
    acknowledged?: { at: string; by: Schemas['Actor'] };
  };
  EscalationLevel: 'N1' | 'N2' | 'N3' | 'N4';
  AlertTrigger:
    | { type: 'share'; percent: number }
    | { type: 'beforeDue'; left: { amount: number; unit: 'businessDays' | 'hours' } }
    | {
        type: 'detection';
        facts: (
          | 'safety'
          | 'regulatorOrJudge'
          | 'strategicAccount'
          | 'media'
          | 'vulnerablePerson'
          | 'repeated'
          | 'penaltyAmountCop'
        )[];
      }
    | {
        type: 'fact';
        facts: (
          | 'safety'
          | 'regulatorOrJudge'
          | 'strategicAccount'
          | 'media'
          | 'vulnerablePerson'
          | 'repeated'
          | 'penaltyAmountCop'
        )[];
      }
    | { type: 'silence'; unanswered: Schemas['EscalationLevel']; minutes: number }
    | { type: 'manual' }
    | { type: 'lapse' }
    | { type: 'daily'; date: string };
  OtherClock:
    | {
        kind: 'agreement';
        id: string;
        timeZone: string;
        startedAt: string;
        dueAt: string;
        stoppedAt?: string;
        paused: boolean;
        state: 'met' | 'running' | 'missed';
        contractId: string;
        target: Schemas['AgreementTarget'];
        round: number;
        version: number;
        priority: Schemas['AgreementPriority'];
        targetMinutes: number;
        elapsedMinutes: number;
        remainingMinutes: number;
        explanation: Schemas['AgreementExplanation'];
      }
    | {
        kind: 'internal';
        id: string;
        timeZone: string;
        startedAt: string;
        dueAt: string;
        stoppedAt?: string;
        paused: boolean;
        state: 'met' | 'running' | 'missed';
        requestId: string;
        area: Schemas['Area'];
        fits: boolean;
        targetMinutes?: number;
        elapsedMinutes?: number;
      }
    | {
        kind: 'requirement';
        id: string;
        timeZone: string;
        startedAt: string;
        dueAt: string;
        stoppedAt?: string;
        paused: boolean;
        state: 'met' | 'running' | 'missed';
        requirementId: string;
        authority: string;
        reference: string;
        explanation?: Schemas['Explanation'];
      };
  AgreementTarget: 'acknowledgement' | 'firstResponse' | 'nextUpdate' | 'resolution';
  AgreementPriority: 'P1' | 'P2' | 'P3' | 'P4';
  AgreementExplanation: {
    counted: { from: string; to: string; version: number; seconds: number }[];
    paused: {
      from: string;
      to: string;
      reasons: (
        | 'waitingForCustomer'
        | 'waitingForAccess'
        | 'waitingForApproval'
        | 'waitingForReturn'
        | 'waitingForThirdParty'
        | 'scheduledMaintenance'
        | 'forceMajeure'
        | 'resolved'
      )[];
      heldSeconds: number;
      lasts: boolean;
    }[];
    rules: {
      at: string;
      version: number;
      priority: Schemas['AgreementPriority'];
      targetMinutes: number;
      overrun: boolean;
    }[];
    ignored: {
      at: string;
      event:
        | 'received'
        | 'prioritySet'
        | 'acknowledged'
        | 'humanReplied'
        | 'updateSent'
        | 'paused'
        | 'resumed'
        | 'resolved'
        | 'reopened'
        | 'agreementChanged';
      why: 'reasonNotAllowed' | 'automaticAnswer' | 'nothingToResume';
      reason?:
        | 'waitingForCustomer'
        | 'waitingForAccess'
        | 'waitingForApproval'
        | 'waitingForReturn'
        | 'waitingForThirdParty'
        | 'scheduledMaintenance'
        | 'forceMajeure';
      version?: number;
    }[];
    stoppedBy?:
      | 'received'
      | 'prioritySet'
      | 'acknowledged'
      | 'humanReplied'
      | 'updateSent'
      | 'paused'
      | 'resumed'
      | 'resolved'
      | 'reopened'
      | 'agreementChanged';
  };
  AgreementDetail: {
    customer: string;
    contractId: string;
    impact: Schemas['GradeLevel'];
    urgency: Schemas['GradeLevel'];
    waitingFor: Schemas['PauseReason'][];
    applied?: {
      service: string;
      version: number;
      priority: Schemas['AgreementPriority'];
      why: Schemas['AgreementWhy'];
      timeZone: string;
    };
    penalty?: Schemas['PeriodPenalty'];
  };
  PauseReason:
    | 'waitingForCustomer'
    | 'waitingForAccess'
    | 'waitingForApproval'
    | 'waitingForReturn'
    | 'waitingForThirdParty'
    | 'scheduledMaintenance'
    | 'forceMajeure';
  AgreementWhy:
    | { rule: 'inForce'; since: string }
    | { rule: 'kept'; since: string; newerVersion?: number }
    | { rule: 'moved' | 'assigned'; since: string; fromVersion: number };
  PeriodPenalty: {
    totalPesos: number;
    creditPesos: number;
    penaltyPesos: number;
    period: { from: string; until: string };
    clauses: {
      clause: string;
      kind: 'credit' | 'penalty';
      measured: number;
      met: number;
      tier?: { belowShareBasisPoints: number; rateBasisPoints: number; basePesos: number; capPesos: number };
      uncappedPesos: number;
      pesos: number;
      capped: boolean;
    }[];
  };
  Contract: { customer: string; contractId: string; service: string };
  GateCriterion: {
    criterion:
      | 'itemsAnswered'
      | 'clear'
      | 'congruent'
      | 'ofSubstance'
      | 'onTime'
      | 'reasonedAndSigned'
      | 'remedyVerified'
      | 'notified'
      | 'recourseInformed'
      | 'causeCoded';
    met: boolean;
    evidence?: { at: string; by: string };
    declared?: true;
    gap?:
      | 'noAnswer'
      | 'itemsOpen'
      | 'notChecked'
      | 'late'
      | 'noBasis'
      | 'notApproved'
      | 'remedyPending'
      | 'notNotified'
      | 'bounced'
      | 'notConfirmed'
      | 'noRecourse'
      | 'noCause'
      | 'noAction'
      | 'filePending';
    about?: string[];
  };
  TimelineEvent:
    | {
        type: 'registered';
        radicado: string;
        receivedAt: string;
        submission: Schemas['FiledFrame'];
        origin?: Schemas['Origin'];
        at: string;
        by: Schemas['Actor'];
      }
    | {
        type: 'classified';
        category: Schemas['Category'];
        subtype?: Schemas['PeticionSubtype'];
        reason: string;
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'assigned'; to: Schemas['Assignee']; at: string; by: Schemas['Actor'] }
    | { type: 'noted'; text: string; at: string; by: Schemas['Actor'] }
    | {
        type: 'contacted';
        channel: Schemas['Channel'];
        direction: 'in' | 'out';
        text: string;
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'protocolChosen'; reference?: string; at: string; by: Schemas['Actor'] }
    | { type: 'itemsSet'; items: { id: string; text: string }[]; at: string; by: Schemas['Actor'] }
    | { type: 'prioritized'; ground: Schemas['PriorityGround']; reason: string; at: string; by: Schemas['Actor'] }
    | {
        type: 'areaAsked';
        requestId: string;
        area: Schemas['Area'];
        text: string;
        dueDate: string;
        within?: Schemas['WorkingMinutes'];
        at: string;
        by: Schemas['Actor'];
      }
    | {
        type: 'agreementSet';
        customer: string;
        contractId: string;
        impact: Schemas['GradeLevel'];
        urgency: Schemas['GradeLevel'];
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'agreementPaused'; reason: Schemas['PauseReason']; at: string; by: Schemas['Actor'] }
    | { type: 'agreementResumed'; reason: Schemas['PauseReason']; at: string; by: Schemas['Actor'] }
    | { type: 'targetMissed'; clockId: string; dueAt: string; at: string; by: Schemas['Actor'] }
    | { type: 'areaAnswered'; requestId: string; text: string; at: string; by: Schemas['Actor'] }
    | { type: 'causeCoded'; cause: string; recurrent: boolean; action?: string; at: string; by: Schemas['Actor'] }
    | { type: 'lateDeclared'; reason: string; at: string; by: Schemas['Actor'] }
    | {
        type: 'penaltyRecorded';
        penaltyId: string;
        origin: 'customer' | 'authority';
        basis: string;
        amountCop: number;
        notifiedOn: string;
        dueDate: string;
        probabilityPercent: number;
        at: string;
        by: Schemas['Actor'];
      }
    | {
        type: 'penaltyDecided';
        penaltyId: string;
        decision: Schemas['PenaltyDecision'];
        reason: string;
        legalSignOff?: string;
        at: string;
        by: Schemas['Actor'];
      }
    | {
        type: 'requirementRecorded';
        requirementId: string;
        authority: string;
        reference: string;
        dueDate?: string;
        term?: { amount: number; unit: 'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours' };
        notifiedAt?: string;
        owner: string;
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'requirementAnswered'; requirementId: string; evidence: string; at: string; by: Schemas['Actor'] }
    | { type: 'assessed'; facts: Schemas['SeverityFacts']; at: string; by: Schemas['Actor'] }
    | { type: 'alerted'; alert: Schemas['EscalationAlert']; at: string; by: Schemas['Actor'] }
    | { type: 'alertAcknowledged'; key: string; at: string; by: Schemas['Actor'] }
    | { type: 'escalated'; level: Schemas['EscalationLevel']; reason: string; at: string; by: Schemas['Actor'] }
    | {
        type: 'disclosureRequested';
        disclosureId: string;
        data: string;
        recipient: string;
        purpose: string;
        legalBasis: string;
        expiresOn: string;
        at: string;
        by: Schemas['Actor'];
      }
    | {
        type: 'disclosureDecided';
        disclosureId: string;
        granted: boolean;
        reason: string;
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'attached'; attachment: Schemas['Attachment']; at: string; by: Schemas['Actor'] }
    | { type: 'attachmentRead'; sha256: string; at: string; by: Schemas['Actor'] }
    | { type: 'mergeProposed'; other: Schemas['OtherCase']; at: string; by: Schemas['Actor'] }
    | { type: 'mergeDeclined'; other: Schemas['OtherCase']; reason: string; at: string; by: Schemas['Actor'] }
    | {
        type: 'joined';
        other: Schemas['OtherCase'];
        channel: Schemas['Channel'];
        receivedAt: string;
        dueDate: string;
        items: { id: string; text: string }[];
        reason: string;
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'mergedInto'; other: Schemas['OtherCase']; reason: string; at: string; by: Schemas['Actor'] }
    | { type: 'informationRequested'; text: string; at: string; by: Schemas['Actor'] }
    | { type: 'informationReceived'; text: string; at: string; by: Schemas['Actor'] }
    | {
        type: 'termExtended';
        reason: string;
        until?: string;
        channel: Schemas['AnswerChannel'];
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'transferred'; body: string; reason: string; at: string; by: Schemas['Actor'] }
    | { type: 'withdrawn'; kind: Schemas['WithdrawalKind']; reason: string; at: string; by: Schemas['Actor'] }
    | {
        type: 'answerDrafted';
        text: string;
        decision: Schemas['Decision'];
        template?: string;
        answers?: Schemas['ItemAnswer'][];
        basis?: string[];
        recourse?: string;
        remedies?: (string | Schemas['DatedRemedy'])[];
        at: string;
        by: Schemas['Actor'];
      }
    | { type: 'answerApproved'; checks?: Schemas['AnswerCheck'][]; at: string; by: Schemas['Actor'] }
    | { type: 'answerReturned'; reason: string; at: string; by: Schemas['Actor'] }
    | { type: 'answerNotified'; channel: Schemas['AnswerChannel']; reason?: string; at: string; by: Schemas['Actor'] }
    | { type: 'notificationConfirmed'; proof: Schemas['NotificationProof']; at: string; by: Schemas['Actor'] }
    | { type: 'notificationBounced'; reason: string; at: string; by: Schemas['Actor'] }
    | { type: 'remedyExecuted'; remedyId: string; evidence: string; at: string; by: Schemas['Actor'] }
    | { type: 'remedyVerified'; remedyId: string; evidence: string; at: string; by: Schemas['Actor'] }
    | { type: 'closed'; at: string; by: Schemas['Actor'] }
    | { type: 'reopened'; reason: string; at: string; by: Schemas['Actor'] };
  FiledFrame: {
    category: Schemas['Category'];
    subtype?: Schemas['PeticionSubtype'];
    subject: string;
    facts: string;
    anonymous: boolean;
    answerBy: Schemas['AnswerChannel'];
    consentVersion: string;
    channel: Schemas['Channel'];
    language: 'es-CO' | 'en' | 'pt-BR';
  };
  EscalationAlert: {
    key: string;
    clockId: string;
    level: Schemas['EscalationLevel'];
    severity: Schemas['Severity'];
    trigger: Schemas['AlertTrigger'];
    at: string;
    deliverAt: string;
    deliverBy?: string;
    roles: ('agent' | 'lead' | 'head' | 'boss' | 'legal' | 'areaManager')[];
    channels: ('inApp' | 'email' | 'chat' | 'call' | 'formalRecord')[];
    dueAt: string;
    timeZone: string;
    held: boolean;
  };
  DatedRemedy: { text: string; dueDate: string };
  ReceiptKey: { algorithm: 'Ed25519'; publicKey: string };
  TrackedCase: {
    radicado: string;
    category: Schemas['Category'];
    subtype?: Schemas['PeticionSubtype'];
    stage: 'received' | 'assigned' | 'analysis' | 'answered' | 'closed';
    reachedAt: { received?: string; assigned?: string; analysis?: string; answered?: string; closed?: string };
    receivedAt: string;
    clock: Schemas['ClockSnapshot'];
    ending?: { kind: 'transferred' | 'withdrawn' | 'merged'; body?: string; into?: string };
    answeredBy?: Schemas['AnswerChannel'];
    answerText?: string;
  };
  CasePage: {
    items: Schemas['CaseSummary'][];
    total: number;
    totalIsLeast?: true;
    nextCursor?: string;
    counts: {
      open: number;
      unassigned: number;
      urgency: { over: number; today: number; soon: number; ok: number };
      stage: {
        unassigned: number;
        analysis: number;
        approval: number;
        notification: number;
        confirmation: number;
        closing: number;
        closed: number;
        ended: number;
      };
      category: {
        peticion: number;
        queja: number;
        reclamo: number;
        sugerencia: number;
        denuncia: number;
        felicitacion: number;
      };
    };
    asOf: string;
  };
  CaseSummary: {
    caseId: string;
    version: number;
    radicado: string;
    category: Schemas['Category'];
    subtype?: Schemas['PeticionSubtype'];
    subject: string;
    personName?: string;
    anonymous: boolean;
    restricted: boolean;
    stage: Schemas['Stage'];
    channel: Schemas['Channel'];
    productSerial?: string;
    assignee?: Schemas['Assignee'];
    receivedAt: string;
    receivedDate: string;
    normId: string;
    dueDate: string;
    dueAt: string;
    soonDate: string;
    unit?: 'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours';
    answeredAt?: string;
    closedAt?: string;
    ending?: 'transferred' | 'withdrawn' | 'merged';
    priority?: true;
    pausedAt?: string;
    originSystem?: string;
    originId?: string;
    originStatus?: string;
    updatedAt: string;
  };
  AnswerMaterial: {
    locale: 'es-CO' | 'en' | 'pt-BR';
    date: string;
    timeZone: string;
    templates: { reference: string; title: string; body: string }[];
    values: {
      radicado?: string;
      nombre?: string;
      fecha?: string;
      fechaRecibo?: string;
      vence?: string;
      prorrogaHasta?: string;
      categoria?: string;
      asunto?: string;
      decision?: string;
      normas?: string;
      organizacion?: string;
      telefono?: string;
      firmante?: string;
      cargo?: string;
      faltante?: string;
      plazoPersona?: string;
      competente?: string;
      motivo?: string;
    };
    legalBasis: {
      normId: string;
      citation: string;
      label: string;
      verification: 'verified' | 'secondary' | 'unverified' | 'disputed';
    }[];
    sender: { name: string; taxId?: string; address?: string; municipality?: string; phone: string; email?: string };
    signatory: { name: string; role: string };
    standIns: Schemas['Assignee'][];
  };
  CaseCard: {
    caseId: string;
    radicado: string;
    categoryWord: string;
    subject: string;
    stageWord: string;
    severityWord?: string;
    restrictedNote?: string;
    clock?: {
      status: 'ok' | 'soon' | 'today' | 'over' | 'pause' | 'closed';
      chip: string;
      verb: string;
      headline: string;
      remainder: string;
      summary: string;
      sentence: string;
      facts: { label: string; text: string }[];
      uncertain?: string;
    };
    gate?: { summary: string; missing: string[] };
    next?: {
      label: string;
      command?:
        | 'classify'
        | 'assign'
        | 'note'
        | 'recordContact'
        | 'setItems'
        | 'prioritize'
        | 'setAgreement'
        | 'pauseAgreement'
        | 'resumeAgreement'
        | 'assess'
        | 'acknowledgeAlert'
        | 'escalate'
        | 'acceptMerge'
        | 'declineMerge'
        | 'requestInformation'
        | 'receiveInformation'
        | 'extendTerm'
        | 'askArea'
        | 'answerArea'
        | 'draftAnswer'
        | 'approveAnswer'
        | 'returnAnswer'
        | 'notifyAnswer'
        | 'confirmNotification'
        | 'bounceNotification'
        | 'executeRemedy'
        | 'verifyRemedy'
        | 'codeCause'
        | 'declareLate'
        | 'recordPenalty'
        | 'decidePenalty'
        | 'recordRequirement'
        | 'answerRequirement'
        | 'requestDisclosure'
        | 'decideDisclosure'
        | 'transfer'
        | 'withdraw'
        | 'close'
        | 'reopen';
      reason?: string;
    };
    escalate?: {
      label: string;
      command:
        | 'classify'
        | 'assign'
        | 'note'
        | 'recordContact'
        | 'setItems'
        | 'prioritize'
        | 'setAgreement'
        | 'pauseAgreement'
        | 'resumeAgreement'
        | 'assess'
        | 'acknowledgeAlert'
        | 'escalate'
        | 'acceptMerge'
        | 'declineMerge'
        | 'requestInformation'
        | 'receiveInformation'
        | 'extendTerm'
        | 'askArea'
        | 'answerArea'
        | 'draftAnswer'
        | 'approveAnswer'
        | 'returnAnswer'
        | 'notifyAnswer'
        | 'confirmNotification'
        | 'bounceNotification'
        | 'executeRemedy'
        | 'verifyRemedy'
        | 'codeCause'
        | 'declareLate'
        | 'recordPenalty'
        | 'decidePenalty'
        | 'recordRequirement'
        | 'answerRequirement'
        | 'requestDisclosure'
        | 'decideDisclosure'
        | 'transfer'
        | 'withdraw'
        | 'close'
        | 'reopen';
    };
    alerts: string[];
    labels: {
      term: string;
      howCounted: string;
      stage: string;
      noClock: string;
      gate: string;
      nextStep: string;
      nothingNext: string;
      alerts: string;
      olderAlerts: string;
      open: string;
    };
  };
  CommandRequest:
    | {
        type: 'classify';
        category: Schemas['Category'];
        subtype?: Schemas['PeticionSubtype'];
        reason: string;
        expectedVersion?: number;
      }
    | { type: 'assign'; to: Schemas['Assignee']; expectedVersion?: number }
    | { type: 'note'; text: string; expectedVersion?: number }
    | {
        type: 'recordContact';
        channel: Schemas['Channel'];
        direction: 'in' | 'out';
        text: string;
        expectedVersion?: number;
      }
    | { type: 'setItems'; items: string[]; expectedVersion?: number }
    | { type: 'prioritize'; ground: Schemas['PriorityGround']; reason: string; expectedVersion?: number }
    | {
        type: 'setAgreement';
        customer: string;
        contractId: string;
        impact: Schemas['GradeLevel'];
        urgency: Schemas['GradeLevel'];
        expectedVersion?: number;
      }
    | { type: 'pauseAgreement'; reason: Schemas['PauseReason']; expectedVersion?: number }
    | { type: 'resumeAgreement'; reason: Schemas['PauseReason']; expectedVersion?: number }
    | { type: 'askArea'; area: Schemas['Area']; text: string; dueDate?: string; expectedVersion?: number }
    | { type: 'answerArea'; requestId: string; text: string; expectedVersion?: number }
    | { type: 'codeCause'; cause: string; recurrent: boolean; action?: string; expectedVersion?: number }
    | { type: 'declareLate'; reason: string; expectedVersion?: number }
    | {
        type: 'recordPenalty';
        origin: 'customer' | 'authority';
        basis: string;
        amountCop: number;
        notifiedOn: string;
        dueDate: string;
        probabilityPercent: number;
        expectedVersion?: number;
      }
    | {
        type: 'decidePenalty';
        penaltyId: string;
        decision: Schemas['PenaltyDecision'];
        reason: string;
        legalSignOff?: string;
        expectedVersion?: number;
      }
    | {
        type: 'recordRequirement';
        authority: string;
        reference: string;
        dueDate?: string;
        term?: { amount: number; unit: 'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours' };
        notifiedAt?: string;
        owner: string;
        expectedVersion?: number;
      }
    | { type: 'answerRequirement'; requirementId: string; evidence: string; expectedVersion?: number }
    | { type: 'assess'; facts: Schemas['SeverityFacts']; expectedVersion?: number }
    | { type: 'acknowledgeAlert'; key: string; expectedVersion?: number }
    | { type: 'escalate'; level: Schemas['EscalationLevel']; reason: string; expectedVersion?: number }
    | {
        type: 'requestDisclosure';
        data: string;
        recipient: string;
        purpose: string;
        legalBasis: string;
        expiresOn: string;
        expectedVersion?: number;
      }
    | { type: 'decideDisclosure'; disclosureId: string; granted: boolean; reason: string; expectedVersion?: number }
    | { type: 'acceptMerge'; otherCaseId: string; reason: string; expectedVersion?: number }
    | { type: 'declineMerge'; otherCaseId: string; reason: string; expectedVersion?: number }
    | { type: 'requestInformation'; text: string; expectedVersion?: number }
    | { type: 'receiveInformation'; text: string; expectedVersion?: number }
    | {
        type: 'extendTerm';
        reason: string;
        until?: string;
        channel: Schemas['AnswerChannel'];
        expectedVersion?: number;
      }
    | { type: 'transfer'; body: string; reason: string; expectedVersion?: number }
    | { type: 'withdraw'; kind: Schemas['WithdrawalKind']; reason: string; expectedVersion?: number }
    | {
        type: 'draftAnswer';
        text: string;
        decision: Schemas['Decision'];
        template?: string;
        answers?: Schemas['ItemAnswer'][];
        basis?: string[];
        recourse?: string;
        remedies?: (string | Schemas['DatedRemedy'])[];
        expectedVersion?: number;
      }
    | { type: 'approveAnswer'; checks: Schemas['AnswerCheck'][]; expectedVersion?: number }
    | { type: 'returnAnswer'; reason: string; expectedVersion?: number }
    | { type: 'notifyAnswer'; channel: Schemas['AnswerChannel']; reason?: string; expectedVersion?: number }
    | { type: 'confirmNotification'; proof: Schemas['NotificationProof']; expectedVersion?: number }
    | { type: 'bounceNotification'; reason: string; expectedVersion?: number }
    | { type: 'executeRemedy'; remedyId: string; evidence: string; expectedVersion?: number }
    | { type: 'verifyRemedy'; remedyId: string; evidence: string; expectedVersion?: number }
    | { type: 'close'; expectedVersion?: number }
    | { type: 'reopen'; reason: string; expectedVersion?: number };
  OfficeBoard: {
    version: number;
    today: string;
    staffRequests: Schemas['StaffRequest'][];
    headcountRequests: Schemas['HeadcountRequest'][];
    documents: Schemas['ListedDocument'][];
    disclosures: Schemas['DocumentDisclosure'][];
    drafts: Schemas['OfficeDraft'][];
    templates: Schemas['LetterTemplate'][];
    protocols: Schemas['Protocol'][];
    duties?: Schemas['DutyBoard'];
    allowed: (
      | 'requestStaff'
      | 'decideStaff'
      | 'requestHeadcount'
      | 'decideHeadcount'
      | 'addDocument'
      | 'endDocument'
      | 'readDocument'
      | 'requestDisclosure'
      | 'decideDisclosure'
      | 'draftTemplate'
      | 'draftProtocol'
      | 'approveDraft'
      | 'returnDraft'
      | 'retireVersion'
      | 'completeDuty'
    )[];
  };
  StaffRequest: {
    requestId: string;
    kind: 'leave' | 'shiftChange' | 'overtime' | 'training';
    from: string;
    until: string;
    reason: string;
    raisedBy: Schemas['Actor'];
    raisedAt: string;
    decision?: { granted: boolean; reason: string; by: Schemas['Actor']; at: string };
  };
  HeadcountRequest: {
    requestId: string;
    positions: number;
    reason: string;
    serviceEffect: string;
    alternatives: string;
    monthlyCostCop: number;
    modelRun: string;
    raisedBy: Schemas['Actor'];
    raisedAt: string;
    decision?: { granted: boolean; reason: string; by: Schemas['Actor']; at: string };
  };
  ListedDocument: {
    documentId: string;
    kind: Schemas['DocumentKind'];
    classification: Schemas['DocumentClass'];
    validFrom: string;
    validUntil?: string;
    ended?: { reason: string; by: Schemas['Actor']; at: string };
    reader: boolean;
    title?: string;
    counterpart?: string;
    accesses: Schemas['DocumentAccess'][];
  };
  DocumentKind: 'contract' | 'agreement' | 'policy';
  DocumentClass: 'public' | 'internal' | 'confidential' | 'restricted';
  DocumentAccess: {
    purpose: string;
    disclosureId?: string;
    refused?: 'notReader' | 'noDisclosure' | 'disclosureExpired';
    by: Schemas['Actor'];
    at: string;
  };
  DocumentDisclosure: {
    disclosureId: string;
    documentId: string;
    recipient: string;
    purpose: string;
    expiresOn: string;
    raisedBy: Schemas['Actor'];
    raisedAt: string;
    decision?: { granted: boolean; reason: string; by: Schemas['Actor']; at: string };
    watermark?: string;
  };
  OfficeDraft:
    | {
        kind: 'template';
        template: {
          id: string;
          title: string;
          locale: 'es-CO' | 'en' | 'pt-BR';
          categories: Schemas['Category'][];
          body: string;
        };
        draftId: string;
        draftedBy: Schemas['Actor'];
        draftedAt: string;
        approved?: { reference: string; by: Schemas['Actor']; at: string };
        returned?: { reason: string; by: Schemas['Actor']; at: string };
      }
    | {
        kind: 'protocol';
        protocol: {
          id: string;
          title: string;
          scope: { channel?: Schemas['Channel']; category?: Schemas['Category']; segment?: 'b2b' | 'b2c' };
          steps: Schemas['ProtocolStep'][];
          effectiveFrom: string;
        };
        draftId: string;
        draftedBy: Schemas['Actor'];
        draftedAt: string;
        approved?: { reference: string; by: Schemas['Actor']; at: string };
        returned?: { reason: string; by: Schemas['Actor']; at: string };
      };
  LetterTemplate: {
    id: string;
    title: string;
    locale: 'es-CO' | 'en' | 'pt-BR';
    categories: Schemas['Category'][];
    body: string;
    version: number;
    reference: string;
    retired: boolean;
  };
  Protocol: {
    id: string;
    title: string;
    scope: { channel?: Schemas['Channel']; category?: Schemas['Category']; segment?: 'b2b' | 'b2c' };
    steps: Schemas['ProtocolStep'][];
    effectiveFrom: string;
    version: number;
    reference: string;
    retired: boolean;
    approvedBy: Schemas['Assignee'];
  };
  DutyBoard: {
    today: Schemas['DutyToDo'][];
    week: Schemas['DutyToDo'][];
    later: Schemas['DutyToDo'][];
    missed: Schemas['MissedDuty'][];
  };
  DutyToDo: {
    dutyId: string;
    periodicity: 'O' | 'D' | 's' | 'Q' | 'M' | 'T' | 'S' | 'A';
    dueDate: string;
    name: string;
    from: string;
    state: 'done' | 'late' | 'missed' | 'open' | 'upcoming';
  };
  MissedDuty: {
    dutyId: string;
    periodicity: 'O' | 'D' | 's' | 'Q' | 'M' | 'T' | 'S' | 'A';
    name: string;
    since: string;
    dueDates: string[];
  };
  OfficeAnswer: { board: Schemas['OfficeBoard']; reading?: Schemas['DocumentReading'] };
  DocumentReading: {
    documentId: string;
    title: string;
    counterpart?: string;
    sha256?: string;
    link?: string;
    watermark?: string;
  };
  OfficeCommandRequest:
    | {
        type: 'requestStaff';
        kind: 'leave' | 'shiftChange' | 'overtime' | 'training';
        from: string;
        until: string;
        reason: string;
        expectedVersion?: number;
      }
    | { type: 'decideStaff'; requestId: string; granted: boolean; reason: string; expectedVersion?: number }
    | {
        type: 'requestHeadcount';
        positions: number;
        reason: string;
        serviceEffect: string;
        alternatives: string;
        monthlyCostCop: number;
        modelRun: string;
        expectedVersion?: number;
      }
    | { type: 'decideHeadcount'; requestId: string; granted: boolean; reason: string; expectedVersion?: number }
    | {
        type: 'addDocument';
        kind: Schemas['DocumentKind'];
        title: string;
        classification: Schemas['DocumentClass'];
        counterpart?: string;
        validFrom: string;
        validUntil?: string;
        sha256?: string;
        link?: string;
        readerRoles: ('citizen' | 'area' | 'agent' | 'lead' | 'head' | 'boss' | 'auditor' | 'system')[];
        readers: string[];
        expectedVersion?: number;
      }
    | { type: 'endDocument'; documentId: string; reason: string; expectedVersion?: number }
    | { type: 'readDocument'; documentId: string; purpose: string; expectedVersion?: number }
    | {
        type: 'requestDisclosure';
        documentId: string;
        recipient: string;
        purpose: string;
        expiresOn: string;
        expectedVersion?: number;
      }
    | { type: 'decideDisclosure'; disclosureId: string; granted: boolean; reason: string; expectedVersion?: number }
    | {
        type: 'draftTemplate';
        id: string;
        title: string;
        locale: 'es-CO' | 'en' | 'pt-BR';
        categories: Schemas['Category'][];
        body: string;
        expectedVersion?: number;
      }
    | {
        type: 'draftProtocol';
        id: string;
        title: string;
        scope: { channel?: Schemas['Channel']; category?: Schemas['Category']; segment?: 'b2b' | 'b2c' };
        steps: Schemas['ProtocolStep'][];
        effectiveFrom: string;
        expectedVersion?: number;
      }
    | { type: 'approveDraft'; draftId: string; expectedVersion?: number }
    | { type: 'returnDraft'; draftId: string; reason: string; expectedVersion?: number }
    | { type: 'retireVersion'; reference: string; reason: string; expectedVersion?: number }
    | {
        type: 'completeDuty';
        dutyId: string;
        periodicity: 'O' | 'D' | 's' | 'Q' | 'M' | 'T' | 'S' | 'A';
        dueDate: string;
        evidence: string;
        expectedVersion?: number;
      };
  SyncHealth: {
    asOf: string;
    work: Schemas['Work'];
    letters: Schemas['DeadLetter'][];
    crm?: Schemas['CrmSync'];
    rows: Schemas['RefusedRow'][];
    mayRetry: boolean;
  };
  DeadLetter: {
    id: string;
    kind: 'acknowledged' | 'alerted' | 'wakeup';
    caseId: string;
    attempts: number;
    reason: string;
    diedAt: string;
  };
  RefusedRow: {
    direction: 'in' | 'out' | 'note' | 'file';
    key: string;
    caseId?: string;
    code: string;
    tries: number;
    nextTryAt: string | null;
    at: string;
  };
  SyncRetry: { kind: 'row' | 'letter'; key: string };
}

/** What each route is asked and answers when all is well. */
export interface Routes {
  'get /healthz': { query: object; body: never; answer: Schemas['Alive'] };
  'get /readyz': { query: object; body: never; answer: Schemas['Readiness'] };
  'get /v1/challenge': { query: object; body: never; answer: Schemas['FilingChallenge'] };
  'post /v1/cases': { query: object; body: Schemas['Filing']; answer: Schemas['Acknowledgement'] };
  'get /v1/cases': {
    query: {
      status?: 'open' | 'closed' | 'all';
      category?: ('peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion')[];
      stage?: (
        'unassigned' | 'analysis' | 'approval' | 'notification' | 'confirmation' | 'closing' | 'closed' | 'ended'
      )[];
      channel?: ('web' | 'phone' | 'email' | 'chat' | 'social' | 'inPerson' | 'post')[];
      urgency?: ('over' | 'today' | 'soon' | 'ok')[];
      assignee?: string;
      originStatus?: string;
      receivedFrom?: string;
      receivedTo?: string;
      search?: string;
      sort?: 'dueAt' | 'receivedAt' | 'radicado';
      order?: 'asc' | 'desc';
      cursor?: string;
      limit?: number;
    };
    body: never;
    answer: Schemas['CasePage'];
  };
  'post /v1/attachments': { query: object; body: never; answer: Schemas['StagedAttachment'] };
  'post /v1/cases/{caseId}/attachments': { query: object; body: never; answer: Schemas['CaseDetail'] };
  'get /v1/cases/{caseId}/attachments/{sha256}': { query: object; body: never; answer: never };
  'get /v1/receipt-key': { query: object; body: never; answer: Schemas['ReceiptKey'] };
  'get /v1/track/{radicado}': { query: { code: string }; body: never; answer: Schemas['TrackedCase'] };
  'get /v1/cases/{caseId}': { query: object; body: never; answer: Schemas['CaseDetail'] };
  'get /v1/cases/{caseId}/answer-material': { query: object; body: never; answer: Schemas['AnswerMaterial'] };
  'get /v1/assignees': { query: object; body: never; answer: Schemas['Assignee'][] };
  'get /v1/cases/{caseId}/card': { query: { language?: string }; body: never; answer: Schemas['CaseCard'] };
  'get /v1/cases/{caseId}/letter': { query: { format?: 'html' | 'pdf' }; body: never; answer: never };
  'post /v1/cases/{caseId}/commands': { query: object; body: Schemas['CommandRequest']; answer: Schemas['CaseDetail'] };
  'get /v1/office': { query: object; body: never; answer: Schemas['OfficeBoard'] };
  'post /v1/office/commands': { query: object; body: Schemas['OfficeCommandRequest']; answer: Schemas['OfficeAnswer'] };
  'get /v1/sync': { query: object; body: never; answer: Schemas['SyncHealth'] };
  'post /v1/sync/retries': { query: object; body: Schemas['SyncRetry']; answer: Schemas['SyncHealth'] };
  'get /v1/stream': { query: object; body: never; answer: never };
}
