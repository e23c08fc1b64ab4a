package io.entsdk.messaging.attachment;

import io.entsdk.core.TenantId;
import java.util.UUID;

/** Names what a store keeps: one content of one tenant. It says nothing of what that is. */
public record AttachmentKey(TenantId tenant, UUID id) {}
