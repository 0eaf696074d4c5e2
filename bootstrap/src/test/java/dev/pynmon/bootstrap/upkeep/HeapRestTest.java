package dev.pynmon.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapRestTest {
  private static final long MB = 1_000_000;

  private final FakeHeap heap = new FakeHeap();
  private final HeapRest rest = new HeapRest(heap);

  @Test
  void heapThatGrew_isCollectedWhenThereIsLittleToDo() {
    heap.become(140, 100);
    rest.look();
    assertThat(heap.collections).isZero();

    heap.become(140, 107);
    rest.look();
    assertThat(heap.collections).isEqualTo(1);
  }

  @Test
  void heapIsCollectedOnce_untilThereIsMuchToDoAgain() {
    work();
    rest.look();
    for (int i = 0; i < 20; i++) {
      heap.become(100, 21);
      rest.look();
    }
    assertThat(heap.collections).isEqualTo(1);

    work();
    rest.look();
    assertThat(heap.collections).isEqualTo(2);
  }

  @Test
  void heapThatNeverRestsForLong_isCollectedEverySixLooksAtMost() {
    for (int i = 0; i < 10; i++) {
      work();
      rest.look();
    }

    assertThat(heap.collections).isEqualTo(3);
  }

  @Test
  void heapThatIsHardlyLargerThanAtFirst_isLeftAlone() {
    heap.become(47, 30);
    rest.look();
    rest.look();
    assertThat(heap.collections).isZero();

    heap.become(48, 20);
    rest.look();
    rest.look();
    assertThat(heap.collections).isEqualTo(1);
  }

  @Test
  void heapThatWasCollectedMeanwhile_isAtWork() {
    heap.become(140, 100);
    rest.look();
    heap.become(140, 30);
    rest.look();

    assertThat(heap.collections).isZero();
  }

  private void work() {
    heap.become(140, 100);
    rest.look();
  }

  /** Of which 20 MB are needed, for which 40 MB are kept. */
  private static final class FakeHeap implements Heap {
    private long committed = 32 * MB;
    private long used = 10 * MB;
    private int collections;

    void become(long committed, long used) {
      this.committed = committed * MB;
      this.used = used * MB;
    }

    @Override
    public long committed() {
      return committed;
    }

    @Override
    public long used() {
      return used;
    }

    @Override
    public void collect() {
      collections++;
      become(40, 20);
    }
  }
}
