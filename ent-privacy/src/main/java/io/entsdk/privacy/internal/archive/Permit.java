package io.entsdk.privacy.internal.archive;

import io.entsdk.privacy.archive.SlipId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Is a granted line of a slip, under which rows may go as long as its visa is neither used nor
 * ended.
 *
 * @param rows how many rows of its rule the slip names, in all its granted lines
 */
public record Permit(SlipId slip, int place, long rows) {

  private static final String STANDS =
      """
       and exists (select 1 from ent_privacy_slip v
        join ent_privacy_slip_line w on w.tenant = v.tenant and w.slip_id = v.id
        where v.tenant = cast(?1 as int) and v.id = cast(?%d as uuid) and w.place = cast(?%d as int)
          and w.visa = 'GRANTED' and v.state in ('VISA_GRANTED', 'VISA_PARTIAL'))""";

  /**
   * Return what a statement asks for, so that it touches no row unless each of {@code permits}
   * stands at that moment: parameter 1 is the tenant, {@link #values} stand from {@code first} on.
   */
  public static String stand(List<Permit> permits, int first) {
    return IntStream.range(0, permits.size())
        .mapToObj(i -> STANDS.formatted(first + 2 * i, first + 2 * i + 1))
        .collect(Collectors.joining());
  }

  public static List<Object> values(List<Permit> permits) {
    return permits.stream()
        .flatMap(permit -> Stream.<Object>of(permit.slip().value(), permit.place()))
        .toList();
  }
}
