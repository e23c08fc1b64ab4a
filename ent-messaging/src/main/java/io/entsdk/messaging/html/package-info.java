/** What a text with marks, links and lists may hold. */
@NullMarked
package io.entsdk.messaging.html;

import org.jspecify.annotations.NullMarked;
