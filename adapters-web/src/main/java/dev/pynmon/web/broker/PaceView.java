package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.forecast.Forecast;
import java.time.Instant;

/**
 * How a queue goes, for the template {@code broker/pace}.
 *
 * @param paceRates what came and what left a minute; "" where that is not known
 * @param paceTone gives the forecast its colour
 * @param paceForecast what becomes of it
 * @param paceMore its range, or why there is none
 */
record PaceView(String paceRates, String paceTone, String paceForecast, String paceMore) {
  static PaceView of(QueueReport queue, Instant now) {
    ForecastText text = new ForecastText(queue, now);
    return new PaceView(text.rates(), tone(queue.pace().forecast()), text.claim(), text.more());
  }

  private static String tone(Forecast forecast) {
    return switch (forecast) {
      case Forecast.Grows _ -> "amber b";
      case Forecast.None _ -> "t3";
      default -> "";
    };
  }
}
