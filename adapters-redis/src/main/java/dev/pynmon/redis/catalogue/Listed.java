package dev.pynmon.redis.catalogue;

/** The lists that the search makes of each application; each has its bound. */
public enum Listed {
  TASKS,
  STATUSES,
  BROKER_KEYS,
  CLIENT_DATA,
  CONTEXTS,
  WORKFLOW_DATA,
  TRIGGERS,
  VALID_CONDITIONS
}
