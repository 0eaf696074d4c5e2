package dev.pynmon.redis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.redis.key.TestApp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the keys of a broker tell of it. */
@Tag("redis")
class InspectionIT {
  private static final String BROKER = "__pynenc__:shop:broker:";

  private final TestApp app = new TestApp();

  @AfterEach
  void close() {
    app.close();
  }

  private AppContents seen(String key) {
    AppKeysFound found = new AppKeysFound("shop", new Allowance());
    found.add(FoundKey.of(key).orElseThrow());
    return app.app()
        .server()
        .read(session -> new Inspection(session).of(List.of(found), true).of("shop"));
  }

  @Test
  void queueThatWasEmptiedMeanwhile_tellsNothing() {
    AppContents contents = seen(BROKER + "default_queue");
    assertThat(contents.namesQueues()).isFalse();
    assertThat(contents.generation()).isEqualTo(Generation.UNKNOWN);
  }

  @Test
  void sortedQueues_orTheirCounterAlone_areOfTheUnreleasedPlugin() {
    app.write("ZADD", BROKER + "queue:default", 0, "1:a");
    app.write("SET", BROKER + "sequence", 7);
    assertThat(seen(BROKER + "queue:default").namesQueues()).isTrue();
    assertThat(seen(BROKER + "sequence").namesQueues()).isTrue();
  }
}
