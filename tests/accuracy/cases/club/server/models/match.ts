import { model, Schema } from 'mongoose';

//= @mongoose/mongoose
const refereeFields = {
  email: { type: String, required: true }, //= user.contact.email
  homeAddress: { type: String, trim: true }, //= user.contact.address
  licenceValid: { type: Boolean, default: true }, //= -
  whistleColour: String, //= -
};

export const Referee = model('Referee', new Schema(refereeFields));

const MatchSchema = new Schema({
  venueName: { type: String }, //= -
  address: { type: String }, //= -
  players: {
    type: [
      {
        email: { type: String, lowercase: true }, //= user.contact.email
        dateOfBirth: { type: Date }, //= user.demographic.date_of_birth
        shirtNumber: Number, //= -
        emailSent: { type: Boolean }, //= -
      },
    ],
    default: [],
  },
  ballBrand: { type: String, default: 'Derby' }, //= -
});

MatchSchema.add({
  captainPhone: { type: String }, //= user.contact.phone_number
  goalCount: { type: Number }, //= -
});

export const Match = model('Match', MatchSchema);
