import { Menu } from "@base-ui/react/menu";
import type { Engine } from "@emblazon/contract";
import { Check, ChevronDown } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { offerChange } from "./change-offer.ts";
import { formatMs } from "../ui/format.ts";
import { Icon } from "../ui/icon.tsx";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import {
  canBeAsked,
  chainWords,
  choiceWords,
  costWords,
  dearestWords,
  directedEngine,
  stateWords,
  vendorModels,
} from "./engine-words.ts";
import { formatUsd } from "./format-usd.ts";
import { AUTO, BUILT_IN } from "./kept-choice.ts";
import type { EngineChoice } from "./kept-choice.ts";

export interface EngineMenuProps {
  readonly engines: readonly Engine[];
  readonly value: EngineChoice;
  /** How many will be drawn, for the prices. */
  readonly count: number;
  readonly titled: boolean;
  /** `change`: what comes of a picture, in which our own engine has no part. */
  readonly task?: "draw" | "change";
  readonly onChoose: (choice: EngineChoice) => void;
}

const LABELS = { draw: "Made by", change: "Changed by" } as const;

/** Opens the choice of who draws: the chain, our own engine, or one model. */
export function EngineMenu(props: EngineMenuProps): ReactElement {
  const { engines, value, titled, task = "draw", onChoose } = props;
  return (
    <Menu.Root>
      <Menu.Trigger className={`${TEXT_LINK} gap-1 text-start text-ink`}>
        <span>
          <span className={titled ? "sr-only" : ""}>{LABELS[task]}: </span>
          <bdi className={titled ? "inline-block first-letter:uppercase" : ""}>
            {choiceWords(value, engines)}
          </bdi>
        </span>
        <Icon of={ChevronDown} size={15} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" collisionPadding={12} className="z-60">
          <Menu.Popup className="rise max-h-[min(var(--available-height),32rem)] w-[min(24rem,calc(100vw-1.5rem))] overflow-auto overscroll-contain rounded-tile border border-line bg-raised p-1.5 text-sm text-ink-2 shadow-float outline-none">
            <Menu.RadioGroup value={value} onValueChange={onChoose}>
              <Choices {...props} />
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choices({ engines, count, task }: EngineMenuProps): ReactElement {
  const byVendor = Map.groupBy(vendorModels(engines), ({ vendor }) => vendor);
  const dearest = dearestWords(engines);
  return (
    <>
      {task === "change" ? (
        <AutomaticChange engines={engines} count={count} />
      ) : (
        <>
          <Item value={AUTO} name="Automatic" price={costWords(AUTO, engines, count)}>
            {chainWords(engines)}
            {dearest === null ? "" : `; ${dearest}`}
          </Item>
          <Item value={BUILT_IN} name="Built in" price="free">
            Our own engine, on this machine: vector, editable
          </Item>
        </>
      )}
      <DirectedItem engines={engines} />
      {[...byVendor].map(([vendor, models]) => (
        <Menu.Group key={vendor}>
          <Menu.GroupLabel className="label px-3 pt-3 pb-1">
            <bdi>{vendor}</bdi>
          </Menu.GroupLabel>
          {models.map((model) => (
            <ModelItem key={model.id} model={model} engines={engines} count={count} />
          ))}
        </Menu.Group>
      ))}
    </>
  );
}

/** The chain of those that work from pictures; nothing where none of them is in it. */
function AutomaticChange({
  engines,
  count,
}: Pick<EngineMenuProps, "engines" | "count">): ReactElement | null {
  const offer = offerChange(AUTO, engines, count);
  if (offer === null || offer.engine !== AUTO) return null;
  return (
    <Item value={AUTO} name="Automatic" price={offer.cost}>
      {offer.by}
    </Item>
  );
}

/** Our own engine, directed by the language model, where there is one. */
function DirectedItem({ engines }: Pick<EngineMenuProps, "engines">): ReactElement | null {
  const directed = directedEngine(engines);
  if (directed === undefined) return null;
  const { id, name, state, cost_usd: price, latency_ms: ms } = directed;
  return (
    <Item
      value={id}
      name={name}
      price={price === 0 ? "free" : `${formatUsd(price)} a round`}
      disabled={!canBeAsked(directed)}
    >
      {stateWords[state]} · {ms === null ? "takes a few seconds" : `usually ${formatMs(ms)}`} ·
      vector, editable; falls back on our own plan
    </Item>
  );
}

interface ModelItemProps extends Pick<EngineMenuProps, "engines" | "count"> {
  readonly model: Engine;
}

function ModelItem({ model, engines, count }: ModelItemProps): ReactElement {
  const { id, name, state, cost_usd: price, latency_ms: ms } = model;
  const facts = [
    state === "ready" && price > 0 ? costWords(id, engines, count) : null,
    stateWords[state],
    ms === null ? null : `usually ${formatMs(ms)}`,
  ];
  return (
    <Item
      value={id}
      name={name}
      price={price === 0 ? "free" : `${formatUsd(price)} each`}
      disabled={!canBeAsked(model)}
    >
      {facts.filter((fact) => fact !== null).join(" · ")}
    </Item>
  );
}

interface ItemProps {
  readonly value: EngineChoice;
  readonly name: string;
  readonly price: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

function Item({ value, name, price, disabled = false, children }: ItemProps): ReactElement {
  return (
    <Menu.RadioItem
      value={value}
      disabled={disabled}
      closeOnClick
      className="grid cursor-default grid-cols-[1.25rem_minmax(0,1fr)] items-start rounded-[6px] px-2 py-2 outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-wash data-highlighted:text-ink coarse:min-h-11"
    >
      <span className="grid h-5 place-items-start pt-0.5 text-ink">
        <Menu.RadioItemIndicator>
          <Icon of={Check} size={15} />
        </Menu.RadioItemIndicator>
      </span>
      <span className="min-w-0">
        <span className="flex items-baseline justify-between gap-x-4 large-text:flex-wrap">
          <bdi className={`font-medium ${disabled ? "" : "text-ink"}`}>{name}</bdi>
          <span className="figures shrink-0">{price}</span>
        </span>
        <span className="block text-xs first-letter:uppercase">{children}</span>
      </span>
    </Menu.RadioItem>
  );
}
