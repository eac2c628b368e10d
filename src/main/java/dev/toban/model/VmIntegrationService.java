package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One integration service of a guest; its identifier decides, its name is in the language of the server. */
public record VmIntegrationService(
        String id,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable String primaryStatusDescription,
        List<Long> operationalStatus) {

    public VmIntegrationService {
        operationalStatus = List.copyOf(operationalStatus);
    }
}
