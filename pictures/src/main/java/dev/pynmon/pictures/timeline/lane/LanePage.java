package dev.pynmon.pictures.timeline.lane;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lanes of one page: some of the usual ones, and some of those that are there because a visitor
 * opened what holds them.
 *
 * @param kept those that are drawn
 * @param others how many are not
 * @param last true when no page comes behind it
 */
record LanePage(Set<LaneId> kept, int others, boolean last) {
  /**
   * A page; the last one for a number beyond.
   *
   * @param usual the usual lanes, those first that come first
   * @param opened the others
   * @param wanted those that are on every page
   * @param room how many of both there are on a page
   * @param number which page, from 1
   */
  static LanePage of(
      List<LaneId> usual, List<LaneId> opened, Set<LaneId> wanted, int room, int number) {
    int some = usual.size() > room ? room - 1 : room;
    int pages = Math.max(pages(usual, some), pages(opened, room));
    int page = Math.min(number, pages);
    Set<LaneId> kept = new HashSet<>(wanted);
    kept.addAll(part(usual, some, page));
    kept.addAll(part(opened, room, page));
    return new LanePage(kept, usual.size() + opened.size() - kept.size(), page == pages);
  }

  private static int pages(List<LaneId> lanes, int size) {
    return Math.max(1, Math.ceilDiv(lanes.size(), size));
  }

  /** What has fewer pages shows its last. */
  private static List<LaneId> part(List<LaneId> lanes, int size, int page) {
    int from = (Math.min(page, pages(lanes, size)) - 1) * size;
    return lanes.subList(from, Math.min(lanes.size(), from + size));
  }

  /** Where the lane of the others leads. */
  LaneDoor door() {
    return last ? LaneDoor.FIRST : LaneDoor.NEXT;
  }
}
