package dev.pynmon.web.invocation;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.why.Why;
import dev.pynmon.pictures.life.LifePicture;
import dev.pynmon.pictures.life.LifeSvg;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.Optional;

/**
 * The life of an invocation as a picture, for the template {@code invocation/life}.
 *
 * @param lifeSummary how long it took, and how much of that it ran
 * @param lifeBegan with what it began, as far as is known
 * @param lifeStarted when that was
 * @param lifePicture the picture
 * @param lifeCut what is not drawn; "" when everything is
 */
record LifeCard(
    String lifeSummary, String lifeBegan, TimeText lifeStarted, Svg lifePicture, String lifeCut) {
  private static final String CUT =
      "Only the first " + LifePicture.MAX_DRAWN + " changes are drawn.";

  /** The card; empty where there is no history. */
  static Optional<LifeCard> of(Life life, Why why, Links links) {
    return LifePicture.of(life, why.around(), why.start()).map(picture -> of(picture, links));
  }

  private static LifeCard of(LifePicture picture, Links links) {
    Life life = picture.life();
    return new LifeCard(
        LifeText.summary(life),
        life.complete() ? "registered" : "first change that is known",
        TimeText.of(life.spells().getFirst().from(), life.present().now()),
        LifeSvg.of(picture, links::icon),
        picture.isCut() ? CUT : "");
  }
}
