package io.entsdk.auth.internal.rehearsal;

import io.entsdk.core.directory.ClassId;
import java.util.UUID;

/** Is a rehearsal of a class that is open. */
record OpenRehearsal(UUID id, ClassId schoolClass) {}
