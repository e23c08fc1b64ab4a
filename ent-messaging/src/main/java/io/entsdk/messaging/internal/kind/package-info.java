/** What makes one kind of item differ from another, as values. */
@NullMarked
package io.entsdk.messaging.internal.kind;

import org.jspecify.annotations.NullMarked;
