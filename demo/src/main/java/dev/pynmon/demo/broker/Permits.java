package dev.pynmon.demo.broker;

import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.task.Concurrency;
import java.util.HashSet;
import java.util.Set;

/** Which keys of concurrency control are taken: by whoever is pending or runs. */
final class Permits {
  private final Set<String> taken = new HashSet<>();

  boolean isFree(Job job) {
    Concurrency rule = job.kind().concurrency();
    return !rule.isLimited() || !taken.contains(rule.key(job.call()));
  }

  void take(Job job) {
    Concurrency rule = job.kind().concurrency();
    if (rule.isLimited()) {
      taken.add(rule.key(job.call()));
    }
  }

  void free(Job job) {
    Concurrency rule = job.kind().concurrency();
    if (rule.isLimited()) {
      taken.remove(rule.key(job.call()));
    }
  }
}
