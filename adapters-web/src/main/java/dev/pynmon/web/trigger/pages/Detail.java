package dev.pynmon.web.trigger.pages;

import java.util.List;

/**
 * What is stored of a condition or of what met it, a member of it.
 *
 * @param key its name
 * @param label the same for people
 * @param value its value as text; "" for statuses
 * @param multiline true when that is nested data on several lines
 * @param statuses the statuses, upper case, when it names some
 */
record Detail(String key, String label, String value, boolean multiline, List<String> statuses) {
  Detail {
    statuses = List.copyOf(statuses);
  }

  static Detail value(String key, String label, String value) {
    return new Detail(key, label, value, false, List.of());
  }

  static Detail status(String key, String label, List<String> statuses) {
    return new Detail(key, label, "", false, statuses);
  }

  boolean isOfStatuses() {
    return !statuses.isEmpty();
  }
}
