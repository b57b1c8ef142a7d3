/** What is offered first. */
export const QUICK: readonly string[] = ['❤️', '😂', '😮', '😢', '🔥', '👍'];

const SIGNS = {
  faces:
    '😀 😃 😄 😁 😆 😅 😂 🤣 😊 😇 🙂 🙃 😉 😍 🥰 😘 😗 😋 😛 😜 🤪 😎 🤩 🥳 😏 😒 😔 😟 😕 🙁 😣 😖 😫 😩 🥺 😢 😭 😤 😠 😡 🤬 🤯 😳 🥵 🥶 😱 😨 😰 😥 😓 🤗 🤔 🤭 🤫 🤥 😶 😐 😑 😬 🙄 😯 😮 😲 🥱 😴 🤤 😵 🤐 🤢 🤮 🤧 😷 🤒 🤕 🤠 😈 👻 💀 👽 🤖 💩',
  hands:
    '👍 👎 👌 🤌 ✌️ 🤞 🤟 🤘 🤙 👈 👉 👆 👇 ☝️ ✋ 👋 🤚 🖐️ 👏 🙌 👐 🤲 🤝 🙏 ✍️ 💅 💪 👀 👁️ 👂 👃 👄 🧠 👶 👧 👦 👩 👨 👵 👴 🙅 🙆 🙋 🤷 🤦 💃 🕺 🚶 🏃 👫 👭 👬',
  hearts:
    '❤️ 🧡 💛 💚 💙 💜 🖤 🤍 🤎 💔 ❣️ 💕 💞 💓 💗 💖 💘 💝 💯 💢 💥 💫 💦 💨 ✨ ⭐ 🌟 🔥 🎉 🎊 🎈 🎁 ✅ ❌ ❓ ❗ ⚡',
  nature:
    '🐶 🐱 🐭 🐹 🐰 🦊 🐻 🐼 🐨 🐯 🦁 🐮 🐷 🐸 🐵 🐔 🐧 🐦 🐤 🦆 🦉 🐺 🐴 🦄 🐝 🦋 🐌 🐞 🐢 🐍 🐙 🐬 🐳 🐟 🌵 🌲 🌳 🌴 🌱 🌿 🍀 🍁 🍂 🌸 🌹 🌻 🌼 🌷 🌞 🌝 🌙 🌈 ☁️ ⛅ 🌧️ ⛈️ ❄️ ☃️ 🌊',
  food: '🍎 🍐 🍊 🍋 🍌 🍉 🍇 🍓 🍒 🍑 🥭 🍍 🥥 🥝 🍅 🥑 🥦 🌽 🥕 🍞 🥐 🧀 🍳 🥞 🍔 🍟 🍕 🌭 🌮 🍝 🍜 🍣 🍱 🍚 🍦 🍩 🍪 🎂 🍰 🍫 🍿 🍯 ☕ 🍵 🍺 🍷 🍸 🥂',
  things:
    '📷 📸 📹 🎞️ 🎥 💡 🔦 🖼️ 🎨 🎬 🎤 🎧 🎸 🎹 🎺 🎻 🥁 ⚽ 🏀 🎾 🎯 🎮 🎲 🚲 🚗 🚌 🚂 ✈️ 🚀 ⛵ ⛴️ 🏔️ 🏕️ 🏖️ 🏠 🏙️ 🌃 🗺️ 📍 ⏰ ⌛ 📱 💻 🔒 🔑 ✏️ 📌 📎 📚 📖 💌 💰 👟 👗 🎩 👓 ☂️',
};

export type EmojiGroup = keyof typeof SIGNS;

/** What is offered when more is wanted, by what it is about. */
export const GROUPS = Object.entries(SIGNS).map(([name, signs]) => ({
  name: name as EmojiGroup,
  signs: signs.split(' '),
}));
