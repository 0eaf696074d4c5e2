package dev.pynmon.redis.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.key.TestApp;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs of the atomic service of which the keys tell but a part (wire format, section 5.5). */
@Tag("redis")
class RedisAtomicRunsIT {
  private final TestApp app = new TestApp();
  private final RedisAtomicRuns runs = new RedisAtomicRuns(app.app());

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void markerWithoutARecord_stillTellsThatARunGoesOn() {
    app.write("SET", key("active_execution"), "r1");
    assertThat(runs.running(10)).containsExactly(run("r1", Instant.EPOCH, "running"));
    app.write("ZADD", key("executions"), 60, "r1");
    assertThat(runs.running(10)).containsExactly(run("r1", Instant.ofEpochSecond(60), "running"));
  }

  @Test
  void entryWithoutAReadableRecord_keepsItsPlace() {
    app.write("ZADD", key("executions"), 60, "r1", 120, "r2");
    app.write("SET", key("execution:r2"), "{oops");
    assertThat(runs.newest(PageRequest.first(10)).items())
        .containsExactly(
            run("r2", Instant.ofEpochSecond(120), "unknown"),
            run("r1", Instant.ofEpochSecond(60), "unknown"));
  }

  private static AtomicRun run(String id, Instant start, String status) {
    return new AtomicRun(id, new RunnerId(""), start, Optional.empty(), status, "");
  }

  private String key(String name) {
    return app.orchestrator("atomic_service_" + name);
  }
}
