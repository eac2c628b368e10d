package dev.toban.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.document.DocumentException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScenariosTest {

    private static final String GOOD = """
        {"scenario": 1, "name": "good",
         "cluster": {"name": "HVCL01", "os": "2012r2", "address": "192.168.10.10"},
         "networks": [
           {"name": "Management", "subnet": "192.168.10.0/24", "role": "clusterandclient", "gigabit": 1}],
         "nodes": [
           {"name": "HV01", "memoryGB": 64.5,
            "interfaces": [{"network": "Management", "address": "192.168.10.11"}],
            "switches": [{"name": "prod", "type": "External", "uplinks": 2}]},
           {"name": "HV02", "like": "HV01", "interfaces": [{"network": "Management", "address": "192.168.10.12"}]}],
         "volumes": [{"name": "Volume1", "fileSystem": "NTFS", "sizeGB": 100, "freeGB": 50, "owner": "HV01"}],
         "virtualMachines": [
           {"name": "app01", "node": "HV01", "memoryGB": 0.5, "volume": "Volume1",
            "adapters": [{"switch": "prod"}]},
           {"repeat": 4, "name": "vm%03d", "node": "even", "memoryGB": 4, "volume": "volume1"}],
         "settings": {"protectedNetworkDetection": "PT0S"},
         "timeline": [{"at": "PT60S", "fault": {"uplinkDown": {"node": "HV01", "switch": "prod"}}}]}
        """;

    @Test
    void abbreviationsAreWrittenOut() throws Exception {
        Scenario scenario = Scenarios.read(GOOD, "good");
        assertThat(ScenarioExpansion.nodes(scenario).get(1).memoryGB()).isEqualTo(64.5);
        assertThat(ScenarioExpansion.machines(scenario))
                .extracting(Scenario.Machine::name)
                .containsExactly("app01", "vm001", "vm002", "vm003", "vm004");
        assertThat(ScenarioExpansion.machines(scenario).subList(1, 5))
                .extracting(Scenario.Machine::node)
                .containsExactly("HV01", "HV02", "HV01", "HV02");
    }

    /** What is written instead of what, and the place that the refusal names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "scenario": 1               | "scenario": 2                | /scenario
        "name": "good",             | "name": "good", "more": 1,   | /more
        "os": "2012r2"              | "os": "2008"                 | /cluster/os
        "os": "2012r2", "address"   | "address"                    | /cluster/os
        192.168.10.0/24             | 192.168.10.1/24              | /networks/0/subnet
        "gigabit": 1                | "gigabit": -1                | /networks/0/gigabit
        {"name": "app01", | {"repeat": 100000000, "name": "vm%05d", | /virtualMachines/0
        "gigabit": 1                | "gigabit": "1"               | /networks/0/gigabit
        "name": "HV02"              | "name": "hv01"               | /nodes/1/name
        "like": "HV01"              | "like": "HV03"               | /nodes/1/like
        "like": "HV01"              | "like": "HV02"               | /nodes/1/like
        "memoryGB": 64.5            | "memoryGB": 0                | /nodes/0/memoryGB
        "192.168.10.12"             | "192.168.11.12"              | /nodes/1/interfaces/0/address
        "192.168.10.12"             | "192.168.10.11"              | /nodes/1/interfaces/0/address
        "name": "Management"        | "name": "Lan"                | /nodes/0/interfaces/0/network
        "uplinks": 2                | "uplinks": 0                 | /nodes/0/switches/0/uplinks
        "freeGB": 50                | "freeGB": 500                | /volumes/0/freeGB
        "owner": "HV01"             | "owner": "HV09"              | /volumes/0/owner
        "node": "HV01", "memoryGB"  | "node": "HV09", "memoryGB"   | /virtualMachines/0/node
        "volume": "Volume1",        | "volume": "Volume9",         | /virtualMachines/0/volume
        [{"switch": "prod"}]        | [{"switch": "test"}]         | /virtualMachines/0/adapters/0/switch
        "vm%03d"                    | "vm"                         | /virtualMachines/1/name
        "vm%03d"                    | "APP%02d"                    | /virtualMachines/1/name
        "repeat": 4                 | "repeat": 0                  | /virtualMachines/1/repeat
        "protectedNetworkDetection" | "protectedNetwork"           | /settings/protectedNetwork
        "PT0S"                      | 5                            | /settings/protectedNetworkDetection
        "PT60S"                     | "-PT60S"                     | /timeline/0/at
        "PT60S"                     | "PT60S", "every": "PT0S"     | /timeline/0/every
        {"uplinkDown": {"node": "HV01" | {"uplinkDown": {"node": "HV09" | /timeline/0/fault/uplinkDown/node
        "uplinkDown"                | "uplinkGone"                 | /timeline/0/fault
        {"uplinkDown": {"node": "HV01", "switch": "prod"}} | {"partition": {"sides": [["HV01"], ["HV09"]]}} | /timeline/0/fault/partition/sides/1/0
        {"uplinkDown": {"node": "HV01", "switch": "prod"}} | {"nodeFreeze": {"node": "HV01", "for": "-PT5S"}} | /timeline/0/fault/nodeFreeze/for
        "uplinkDown": {"node": "HV01", "switch": "prod"} | "addressTaken": {"address": "here"} | /timeline/0/fault/addressTaken/address
        "uplinkDown": {"node": "HV01", "switch": "prod"} | "load": {"node": "HV01", "heartbeatLossPercent": 150, "for": "PT1M"} | /timeline/0/fault/load/heartbeatLossPercent
        "uplinkDown": {"node": "HV01", "switch": "prod"} | "volumeFree": {"volume": "Volume1", "freeGB": 101} | /timeline/0/fault/volumeFree/freeGB
        """)
    void aMalformedScenarioIsRefusedWithThePlaceOfTheFault(String good, String bad, String pointer) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> Scenarios.read(GOOD.replace(good, bad), "bad"))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refusal -> assertThat(refusal.pointer()).isEqualTo(pointer));
    }

    @Test
    void aNewerFormatIsRefusedWithBothVersions() {
        assertThatThrownBy(() -> Scenarios.read("{\"scenario\": 2, \"anything\": true}", "new.json"))
                .hasMessageContaining("format 2")
                .hasMessageContaining("format 1");
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void theBuiltInScenariosAreWellFormed(BuiltIn name) {
        assertThat(Scenarios.builtIn(name).name()).isEqualTo(name.scenarioName());
    }

    @Test
    void theLargeOneIsAsLargeAsACluster() {
        Scenario large = Scenarios.builtIn(BuiltIn.LARGE);
        List<Scenario.Machine> machines = ScenarioExpansion.machines(large);
        assertThat(large.nodes()).hasSize(64);
        assertThat(large.volumes()).hasSize(64);
        assertThat(machines).hasSize(8000);
        assertThat(machines.stream()
                        .mapToInt(machine -> machine.adapters().size())
                        .sum())
                .isEqualTo(16_000);
    }

    @Test
    void everySettingHasAReasonAndAReference() {
        for (LabSetting setting : LabSetting.values()) {
            assertThat(setting.reason()).isNotBlank();
            assertThat(setting.reference()).isNotBlank();
            assertThat(LabSettings.find(setting.settingName())).contains(setting);
        }
    }
}
