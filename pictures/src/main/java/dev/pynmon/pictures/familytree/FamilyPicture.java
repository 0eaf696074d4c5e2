package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyTree;
import java.util.List;

/**
 * Where the parts of a family stand: the root at the left, children to the right of their parent,
 * siblings by their start from top to bottom. It is drawn from the lists in their order: lines,
 * boxes, pills.
 *
 * @param tree the family
 * @param boxes one for each of its nodes, in their order
 * @param lines one for each of its edges, in their order
 * @param pills one for each part that is hidden, in their order
 * @param width the width of the picture
 * @param height the height of the picture
 */
record FamilyPicture(
    FamilyTree tree,
    List<NodeBox> boxes,
    List<EdgeLine> lines,
    List<MorePill> pills,
    double width,
    double height) {
  public FamilyPicture {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
    pills = List.copyOf(pills);
  }

  /** Gives each part its place. Cost: as many steps as the family has lines in its list. */
  public static FamilyPicture of(FamilyTree tree) {
    return new FamilyLayout(tree).picture();
  }
}
