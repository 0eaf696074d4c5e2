package dev.pynmon.domain.query;

/** In which direction a time window is read. */
public enum TimeOrder {
  OLDEST_FIRST,
  NEWEST_FIRST
}
