/** What a vendor proves its own channels, stores and scanners with; their contracts come here. */
@NullMarked
package io.entsdk.messaging.testkit;

import org.jspecify.annotations.NullMarked;
