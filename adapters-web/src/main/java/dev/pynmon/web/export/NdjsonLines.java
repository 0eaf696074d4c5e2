package dev.pynmon.web.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object a line; what is not known has no field. */
final class NdjsonLines implements Lines {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String head(List<String> names) {
    return "";
  }

  @Override
  public String row(List<String> names, List<Optional<?>> values) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      values.get(i).ifPresent(value -> fields.put(name, Plain.of(value)));
    }
    return line(fields);
  }

  @Override
  public String end(LastLine last) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rows", last.rows());
    fields.put("complete", last.isComplete());
    last.why().ifPresent(why -> fields.put("why", why));
    fields.put("as_of", Plain.of(last.asOf()));
    last.lookedBackTo().ifPresent(at -> fields.put("looked_back_to", Plain.of(at)));
    return line(Map.of("export", fields));
  }

  private static String line(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsString(fields) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
