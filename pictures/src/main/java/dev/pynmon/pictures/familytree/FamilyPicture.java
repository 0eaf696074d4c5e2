package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyCourse;
import dev.pynmon.domain.familytree.FamilyTree;
import java.util.List;

/**
 * Where the parts of a family stand: to the right by their depth, downwards by their start, so that
 * the root is at the top left and none stands above an older one. It is drawn from the lists in
 * their order: lines, boxes, pills.
 *
 * @param tree the family
 * @param course the same in the order of time
 * @param columns the left side of each depth
 * @param boxes one for each of its nodes, in the order of time
 * @param lines one for each of its edges, in their order
 * @param pills one for each part that is hidden, in the order of time
 * @param width the width of the picture
 * @param height the height of the picture
 */
record FamilyPicture(
    FamilyTree tree,
    FamilyCourse course,
    List<Double> columns,
    List<NodeBox> boxes,
    List<EdgeLine> lines,
    List<MorePill> pills,
    double width,
    double height) {
  public FamilyPicture {
    columns = List.copyOf(columns);
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
    pills = List.copyOf(pills);
  }

  /** Gives each part its place. Cost: that of sorting its members. */
  public static FamilyPicture of(FamilyTree tree) {
    return new FamilyLayout(tree).picture();
  }
}
