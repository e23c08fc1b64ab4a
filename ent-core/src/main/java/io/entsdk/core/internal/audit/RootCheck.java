package io.entsdk.core.internal.audit;

import io.entsdk.core.TenantId;
import io.entsdk.core.audit.AuditVerdict.Why;
import io.entsdk.core.audit.SignedRoot;
import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows the chain from root to root: place, link, signature, and what witnesses were told. */
final class RootCheck {

  private final Function<String, @Nullable PublicKey> keys;
  private final Map<TenantId, Map<Long, List<String>>> witnessed;
  private final Map<String, PublicKey> known = new HashMap<>();
  private String previous = SignedRoot.NONE;
  private long number;

  RootCheck(Function<String, @Nullable PublicKey> keys, Collection<SignedRoot> witnessed) {
    this.keys = keys;
    this.witnessed =
        witnessed.stream()
            .collect(
                Collectors.groupingBy(
                    SignedRoot::tenant,
                    Collectors.groupingBy(
                        SignedRoot::number,
                        Collectors.mapping(SignedRoot::root, Collectors.toList()))));
  }

  /** Return the number of the last block that followed; 0 before the first. */
  long number() {
    return number;
  }

  /** Go on to {@code root}, or say why it does not follow. */
  @Nullable Why follow(SignedRoot root) {
    if (root.number() != number + 1) {
      return Why.OUT_OF_ORDER;
    }
    number = root.number();
    if (!root.previous().equals(previous)) {
      return Why.UNLINKED;
    }
    previous = root.root();
    PublicKey key = known.computeIfAbsent(root.keyId(), id -> keys.apply(id));
    if (key == null) {
      return Why.UNKNOWN_KEY;
    }
    if (!Signatures.verify(key, root.statement(), root.signature())) {
      return Why.BAD_SIGNATURE;
    }
    return told(root.tenant()).getOrDefault(number, List.of()).stream().allMatch(previous::equals)
        ? null
        : Why.WITNESS_DIFFERS;
  }

  /** Tell whether a witness was told of blocks of {@code tenant} after the last one here. */
  boolean isTailMissing(@Nullable TenantId tenant) {
    return tenant != null && told(tenant).keySet().stream().anyMatch(told -> told > number);
  }

  private Map<Long, List<String>> told(TenantId tenant) {
    return witnessed.getOrDefault(tenant, Map.of());
  }
}
