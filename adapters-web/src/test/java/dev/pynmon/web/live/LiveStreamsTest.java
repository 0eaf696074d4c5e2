package dev.pynmon.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {
  private final LiveStreams streams = new LiveStreams();

  /** So many tabs, each somewhere else, until the latch is let go. */
  private void open(int tabs, CountDownLatch close) throws InterruptedException {
    open(tabs, "10.0.0.", close);
  }

  private void open(int tabs, String network, CountDownLatch close) throws InterruptedException {
    CountDownLatch came = new CountDownLatch(tabs);
    for (int i = 0; i < tabs; i++) {
      String address = network.endsWith(".") ? network + tabs + "." + i : network;
      Thread.ofVirtual()
          .start(
              () -> {
                streams.enter(address);
                came.countDown();
                try {
                  close.await();
                } catch (InterruptedException _) {
                  close.countDown();
                }
              });
    }
    came.await();
  }

  @Test
  void the_more_tabs_there_are_the_seldomer_each_reads_itself_again() throws InterruptedException {
    CountDownLatch close = new CountDownLatch(1);
    assertThat(streams.pace()).isEqualTo(2);
    open(50, close);
    assertThat(streams.pace()).isEqualTo(2);
    open(450, close);
    assertThat(streams.pace()).isEqualTo(20);
    close.countDown();
  }

  @Test
  void there_is_room_for_so_many() throws InterruptedException {
    CountDownLatch close = new CountDownLatch(1);
    open(LiveStreams.MAX - 1, close);
    assertThat(streams.haveRoom("10.1.1.1")).isTrue();
    open(1, close);
    assertThat(streams.haveRoom("10.1.1.1")).isFalse();
    close.countDown();
  }

  @Test
  void one_address_has_room_for_some_of_them() throws InterruptedException {
    CountDownLatch close = new CountDownLatch(1);
    open(LiveStreams.MAX_PER_ADDRESS, "10.0.0.1", close);
    assertThat(streams.haveRoom("10.0.0.1")).isFalse();
    assertThat(streams.enter("10.0.0.1")).isFalse();
    assertThat(streams.haveRoom("10.0.0.2")).isTrue();
    close.countDown();
  }

  @Test
  void who_comes_while_the_monitor_stops_is_not_let_in() {
    assertThat(streams.haveRoom("10.0.0.1")).isTrue();
    streams.close();
    assertThat(streams.enter("10.0.0.1")).isFalse();
  }

  @Test
  void monitor_that_stops_ends_all_and_lets_nobody_in() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    open(1, ended);
    streams.close();
    ended.await();
    assertThat(streams.haveRoom("10.1.1.1")).isFalse();
  }
}
