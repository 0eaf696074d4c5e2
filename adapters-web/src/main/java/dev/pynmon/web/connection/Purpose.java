package dev.pynmon.web.connection;

/** What a connection is about. Those that come first go first when there is no room. */
enum Purpose {
  /** Nothing has come since it was opened. */
  SILENT,
  /** An answer was sent and the next request has not begun. */
  IDLE,
  /** A request has begun whose headers are not complete. */
  HEADER,
  /** A body is waited for. */
  BODY,
  /** An answer is written and not taken. */
  SENDING,
  /** A request is being answered: its own bounds hold. */
  WORKING
}
