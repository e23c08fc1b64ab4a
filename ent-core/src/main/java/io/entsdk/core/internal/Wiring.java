package io.entsdk.core.internal;

import io.entsdk.core.spi.Extension;
import io.entsdk.core.spi.PermissionSource;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds the jars and extensions that are present, and cuts time to what the tables keep. */
public final class Wiring {

  private Wiring() {}

  /** Return the features on the path, core first and then by name. */
  public static List<Feature> features() {
    return services(Feature.class, Feature.class.getClassLoader()).stream()
        .sorted(
            Comparator.comparing((Feature feature) -> !feature.name().equals("core"))
                .thenComparing(Feature::name))
        .toList();
  }

  /** Gather what the jars and the vendors' parts declare. */
  public static PermissionCatalogue permissions(
      List<Feature> features, List<PermissionSource> vendors) {
    return new PermissionCatalogue(
        Stream.concat(
                features.stream().flatMap(feature -> feature.permissions().stream()),
                vendors.stream())
            .toList());
  }

  /** Gather what the host has plugged in and what the jars bring along, the host's first. */
  public static List<Extension> extensions(List<Feature> features, List<Extension> hosts) {
    return Stream.concat(
            hosts.stream(), features.stream().flatMap(feature -> feature.extensions().stream()))
        .toList();
  }

  public static <T> List<T> services(Class<T> type, ClassLoader loader) {
    return ServiceLoader.load(type, loader).stream().map(ServiceLoader.Provider::get).toList();
  }

  public static InstantSource inMicros(InstantSource clock) {
    return () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
