/**
 * Every type of event that a journal can hold, by its subject; each has its words on the page of the journal. The server checks that
 * none of its events is missing here.
 */
export const EVENT_TYPES = {
  queue: [
    'NumberTaken',
    'TicketCalled',
    'TicketRecalled',
    'ServiceBegun',
    'TicketCompleted',
    'TicketMissed',
    'MissUndone',
    'TicketRejoined',
    'TicketCancelled',
    'TicketExpired',
    'MatterSet',
    'TicketHeld',
    'TicketTransferred',
    'HandoverAccepted',
    'HandoverReturned',
    'TicketMarkedUrgent',
    'TicketMoved',
    'TicketRestored',
    'TicketSettled',
    'WindowOpened',
    'WindowPaused',
    'WindowResumed',
    'WindowClosed',
    'NoteLeft',
    'ConsoleLost',
    'ConsoleBack',
    'AbsenceRecorded',
    'QueueStopped',
    'QueueResumed',
    'BlockGranted',
    'BlocksEnded',
    'DayTurned',
  ],
  duty: ['DutyShown', 'RosterPublished', 'DutyFeedMade', 'DutyFeedRevoked'],
  notices: ['NoticeAnnounced', 'NoticeWithdrawn', 'HelpCalled', 'HelpAnswered', 'HelpFinished'],
  notifications: ['NotificationIssued', 'NotificationAnswered'],
  reviews: ['ReviewGiven'],
  devices: [
    'DeviceReported',
    'DeviceCommanded',
    'CommandsTaken',
    'DeviceLost',
    'DeviceForgotten',
    'DeviceArranged',
    'SlipAsked',
    'SheetAsked',
  ],
  setup: ['SettingsChanged'],
  pictures: ['PictureAdded', 'PictureRemoved'],
  accounts: ['AccountReset', 'AccountClosed', 'AccountReopened', 'PasswordChanged', 'SessionEnded'],
  exports: ['JournalExported'],
  care: ['BackupMade', 'BackupFailed', 'BackupTried', 'BackupFetched', 'BackupDeleted', 'PersonalPurged', 'WordsSetApart'],
} as const;
export type EventSubject = keyof typeof EVENT_TYPES;
export type EventType = (typeof EVENT_TYPES)[EventSubject][number];
export const EVENT_SUBJECTS = Object.keys(EVENT_TYPES) as readonly EventSubject[];
export const ALL_EVENT_TYPES: readonly EventType[] = EVENT_SUBJECTS.flatMap((about) => [...EVENT_TYPES[about]]);
