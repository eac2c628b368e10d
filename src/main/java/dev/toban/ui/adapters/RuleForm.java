package dev.toban.ui.adapters;

import dev.toban.command.Intent;
import dev.toban.model.Inventory;
import dev.toban.plan.AdapterRule;
import dev.toban.text.Message;
import dev.toban.ui.support.Form;
import dev.toban.ui.support.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a rule by which adapters are protected or not, and says how many it fits while it is typed. */
final class RuleForm {

    private static final int MOST_VLAN = 4094;

    private final Inventory known;
    private final FormField.Text onSwitch = pattern("switch");
    private final FormField.Text vlan =
            FormField.Text.of("adapters-rule-vlan", Message.of("adapters.rule.vlan"), "", RuleForm::mistake);
    private final FormField.Text machine = pattern("machine");
    private final FormField.Text adapter = pattern("adapter");
    private final FormField.Choice<Boolean> on = FormField.Choice.of(
            "adapters-rule-on",
            Message.of("adapters.rule.wanted"),
            List.of(true, false),
            true,
            wanted -> Message.of(wanted ? "adapters.rule.on" : "adapters.rule.off"));

    RuleForm(Inventory known) {
        this.known = known;
    }

    private static FormField.Text pattern(String what) {
        return FormField.Text.of("adapters-rule-" + what, Message.of("adapters.rule." + what), "", _ -> Message.NONE);
    }

    private static Message mistake(String typed) {
        FormField.Text number = FormField.Text.number("vlan", Message.NONE, 1, 1, MOST_VLAN);
        return typed.isEmpty() ? Message.NONE : number.mistake().apply(typed);
    }

    Form form() {
        return new Form(
                        Message.of("adapters.rule.title"),
                        Message.of("adapters.rule.about"),
                        onSwitch,
                        vlan,
                        machine,
                        adapter,
                        on)
                .previewed(this::preview);
    }

    private Message preview() {
        AdapterRule rule = rule();
        return Message.of(
                "adapters.rule.preview",
                rule.in(known).size(),
                rule.changes(known, on.value().get()));
    }

    private AdapterRule rule() {
        String number = vlan.text();
        boolean none = number.isEmpty() || !mistake(number).isNone();
        return new AdapterRule(given(onSwitch), none ? null : Integer.valueOf(number), given(machine), given(adapter));
    }

    private static @Nullable String given(FormField.Text field) {
        return field.text().isEmpty() ? null : field.text();
    }

    Intent wanted() {
        return new Intent.Protect(rule().in(known), on.value().get());
    }
}
