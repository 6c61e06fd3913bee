import mongoose from 'mongoose';

const { Schema } = mongoose;

//= @mongoose
const playerSchema = new Schema({
  gamertag: { type: String, unique: true }, //= user.account.username
  mail: { type: String, match: /@/ }, //= user.contact.email
  birthYear: Number, //= user.demographic.date_of_birth|user.demographic.age
  parentEmail: String, //= user.contact.email|user.childrens
  steamId: String, //= user.unique_id|user.social
  discordHandle: String, //= user.social|user.account.username
  ipHistory: [String], //= user.device.ip_address
  friends: [{ type: Schema.Types.ObjectId, ref: 'Player' }], //= ? type:- ref:-
  playtimeMinutes: { type: Number, default: 0 }, //= user.behavior
  banReason: String, //= user.content|user.behavior|user.account
  hardwareId: String, //= user.device.device_id
  wallet: { coins: Number, purchases: [{ sku: String, paidAt: Date }] }, //= ? coins:? purchases:? sku:- paidAt:?
  level: Number, //= ?
  showName: { type: Boolean, default: true }, //= -
});

const characterSchema = new Schema({
  name: String, //= -
  title: String, //= -
  race: { type: String, enum: ['elf', 'orc', 'human'] }, //= -
  gender: String, //= -
  age: Number, //= -
  weight: Number, //= -
  health: { type: Number, default: 100 }, //= -
  biography: String, //= -
  homeTown: String, //= -
  religion: String, //= -
});

const guildSchema = new Schema({
  name: String, //= -
  motto: String, //= -
  language: String, //= -
  region: String, //= -
  leader: { type: Schema.Types.ObjectId, ref: 'Player' }, //= ? type:- ref:-
  contactMail: String, //= user.contact.email
});

export const Player = mongoose.model('Player', playerSchema);
export const Character = mongoose.model('Character', characterSchema);
export const Guild = mongoose.model('Guild', guildSchema);
